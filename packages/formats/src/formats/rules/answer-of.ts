import type { Message } from "@laurel/core/records/message";

/** What a response of one message says. */
export function answerOf(completion: readonly Message[]): string {
  return completion.at(-1)?.content ?? "";
}
