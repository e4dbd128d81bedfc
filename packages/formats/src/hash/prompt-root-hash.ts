import type { PromptMessages } from "@laurel/core/records/prompt-messages";
import { normalisedText } from "./normalised-text.ts";
import { sha256Hex } from "./sha256-hex.ts";

/**
 * SHA-256 of the conversation's normalised root: its first user message as `normalisedText`. Every continuation of
 * one conversation has the same root, so that it stays in one split.
 * A prompt without a user message has the root of its first message.
 */
export function promptRootHash(prompt: PromptMessages): string {
  const root = prompt.find((message) => message.role === "user") ?? prompt[0];
  return sha256Hex(normalisedText(root?.content ?? ""));
}
