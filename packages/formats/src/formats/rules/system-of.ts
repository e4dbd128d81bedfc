import type { Message } from "@laurel/core/records/messages";

/** What the system turn says, "" where there is none. */
export function systemOf(prompt: readonly Message[]): string {
  return prompt[0]?.role === "system" ? prompt[0].content : "";
}
