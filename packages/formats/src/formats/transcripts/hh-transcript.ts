import type { Message } from "@laurel/core/records/messages";

/** A conversation of user and assistant as HH-RLHF writes it. */
export function hhTranscript(turns: readonly Message[]): string {
  return turns
    .map(({ role, content }) => `\n\n${role === "user" ? "Human" : "Assistant"}: ${content}`)
    .join("");
}
