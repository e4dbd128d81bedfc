import type { Message } from "@laurel/core/records/messages";
import type { ShareGptTurn } from "./share-gpt-turn.ts";

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
