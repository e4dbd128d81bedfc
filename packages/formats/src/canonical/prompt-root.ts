import type { Split } from "@laurel/core/datasets/splits";
import { onOneLine } from "@laurel/core/records/message-text";
import type { Message, PromptMessages } from "@laurel/core/records/messages";
import { sha256Hex } from "../files/hash.ts";

/** What users say in a prompt, turn by turn. If it has no turn of a user, its first turn counts. */
export function saidByUser(prompt: readonly Message[]): string[] {
  const asked = prompt.filter(({ role }) => role === "user");
  return (asked.length > 0 ? asked : prompt.slice(0, 1)).map(({ content }) => content);
}

/**
 * A conversation's root: the `normalisedText` of the first thing that a user says. Every continuation of a
 * conversation has the same root.
 */
export function promptRoot(prompt: PromptMessages): string {
  return normalisedText(saidByUser(prompt)[0] ?? "");
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
 * The split of a prompt. The first 48 bits of sha256(salt + rootHash) are a fraction in [0, 1): "test" is
 * below `shares.test` (0 to 1), "validation" in the share beyond it, and "train" the rest. So a root is in
 * the same split for every kind of record, a larger test share moves no prompt out of the test split, and
 * what is held out for validation never changes what is tested on.
 */
export function splitOf(
  rootHash: string,
  shares: { readonly test: number; readonly validation: number },
  salt: string,
): Split {
  const fraction = Number.parseInt(sha256Hex(salt + rootHash).slice(0, 12), 16) / 2 ** 48;
  if (fraction < shares.test) return "test";
  return fraction < shares.test + shares.validation ? "validation" : "train";
}

/**
 * The text as splits and comparisons see it: NFKC, lower-cased, with runs of white space as one space and
 * none at its ends. NFKC changes nothing in ASCII.
 */
export function normalisedText(text: string): string {
  const composed = /[^\u0000-\u007f]/.test(text) ? text.normalize("NFKC") : text;
  return onOneLine(composed.toLowerCase()).trim();
}
