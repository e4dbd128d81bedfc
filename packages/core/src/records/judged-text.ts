import type { Message } from "./message.ts";

/** The part of a response that is split into steps, edited and marked: what its last turn says. */
export function judgedText(messages: readonly Message[]): string {
  return messages.at(-1)?.content ?? "";
}
