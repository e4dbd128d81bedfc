import type { Message, Role } from "@laurel/core/records/messages";

/** Who speaks, as ShareGPT names them. */
const SHARE_GPT_SPEAKERS = {
  system: "system",
  user: "human",
  assistant: "gpt",
  tool: "observation",
} as const satisfies Record<Role, string>;

/** A turn of a ShareGPT conversation. */
type ShareGptTurn = { from: (typeof SHARE_GPT_SPEAKERS)[Role]; value: string };

/** A turn as ShareGPT writes it. */
export function toShareGpt({ role, content }: Message): ShareGptTurn {
  return { from: SHARE_GPT_SPEAKERS[role], value: content };
}

const ROLES = {
  system: "system",
  human: "user",
  gpt: "assistant",
  observation: "tool",
} as const satisfies Record<ShareGptTurn["from"], Message["role"]>;

/** What a ShareGPT turn says. */
export function fromShareGpt({ from, value }: ShareGptTurn): Message {
  return { role: ROLES[from], content: value };
}

/**
 * All seven tags of LLaMA-Factory's `dataset_info.json`: where any are given, it forgets its defaults for the
 * others, and skips rows with a system turn.
 */
export const SHARE_GPT_TAGS = {
  role_tag: "from",
  content_tag: "value",
  user_tag: SHARE_GPT_SPEAKERS.user,
  assistant_tag: SHARE_GPT_SPEAKERS.assistant,
  observation_tag: SHARE_GPT_SPEAKERS.tool,
  function_tag: "function_call",
  system_tag: SHARE_GPT_SPEAKERS.system,
};
