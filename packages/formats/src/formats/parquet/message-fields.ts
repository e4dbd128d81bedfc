import { scalar } from "./scalar.ts";

/** A turn as role and content. */
export const MESSAGE_FIELDS = [scalar("role", "text"), scalar("content", "text")] as const;
