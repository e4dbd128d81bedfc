import type { PromptMessages } from "@laurel/core/records/messages";
import { promptRootHash } from "../hash/prompt-root-hash.ts";

/**
 * The first 52 bits of a prompt's root hash, which a number holds exactly: of a million roots, two are the
 * same once in ten thousand datasets.
 */
export function rootKey(prompt: PromptMessages): number {
  return Number.parseInt(promptRootHash(prompt).slice(0, 13), 16);
}
