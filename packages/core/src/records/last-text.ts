import type { Message } from "./message.ts";

/** What the last turn says: of a response, the part that is split into steps, edited and marked. */
export function lastText(messages: readonly Message[]): string {
  return messages.at(-1)?.content ?? "";
}
