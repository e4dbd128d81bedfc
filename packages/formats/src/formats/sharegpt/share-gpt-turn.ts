import type { Role } from "@laurel/core/records/messages";
import type { SHARE_GPT_SPEAKERS } from "./share-gpt-speakers.ts";

/** A turn of a ShareGPT conversation. */
export type ShareGptTurn = { from: (typeof SHARE_GPT_SPEAKERS)[Role]; value: string };
