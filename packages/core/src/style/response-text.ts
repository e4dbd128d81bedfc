import type { Message } from "../records/message.ts";

/** What the model reads of a response: the contents of its assistant messages, a blank line between them. */
export function responseText(completion: readonly Message[]): string {
  return completion
    .filter((message) => message.role === "assistant")
    .map((message) => message.content)
    .join("\n\n");
}
