import type { Role } from "@laurel/core/records/message";

/** Who speaks in a turn. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = { system: "System", user: "User", assistant: "Assistant", tool: "Tool" };
