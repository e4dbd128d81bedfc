import type { Role } from "@laurel/core/records/messages";

/** Who speaks, as ShareGPT names them. */
export const SHARE_GPT_SPEAKERS = {
  system: "system",
  user: "human",
  assistant: "gpt",
  tool: "observation",
} as const satisfies Record<Role, string>;
