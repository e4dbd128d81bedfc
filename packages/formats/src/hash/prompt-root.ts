import type { PromptMessages } from "@laurel/core/records/messages";
import { normalisedText } from "./normalised-text.ts";

/**
 * A conversation's root: its first user message, as `normalisedText`; of a prompt without one, its first
 * message. Every continuation of a conversation has the same.
 */
export function promptRoot(prompt: PromptMessages): string {
  const root = prompt.find((message) => message.role === "user") ?? prompt[0];
  return normalisedText(root?.content ?? "");
}
