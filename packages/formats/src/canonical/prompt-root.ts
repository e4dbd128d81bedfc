import type { PromptMessages } from "@laurel/core/records/messages";
import { sha256Hex } from "../files/hash.ts";

/**
 * A conversation's root: the `normalisedText` of its first user message or, without one, of its first
 * message. Every continuation of a conversation has the same root.
 */
export function promptRoot(prompt: PromptMessages): string {
  const root = prompt.find((message) => message.role === "user") ?? prompt[0];
  return normalisedText(root?.content ?? "");
}

/** SHA-256 of the conversation's root: prompts of one root stay in one split. */
export function promptRootHash(prompt: PromptMessages): string {
  return sha256Hex(promptRoot(prompt));
}

/**
 * The first 52 bits of a root's hash as a whole number, which takes a third of the text's memory. Among a
 * million roots, two have the same key in one dataset of nine thousand.
 */
export function rootKey(rootHash: string): number {
  return Number.parseInt(rootHash.slice(0, 13), 16);
}

/**
 * The text as splits and comparisons see it: NFKC, lower-cased, with runs of white space as one space and
 * none at its ends.
 */
export function normalisedText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
