import { sha256Hex } from "../hash/sha256-hex.ts";
import type { Split } from "./splits.ts";

/**
 * The split of a prompt: "test" when the first 48 bits of sha256(salt + rootHash), as a fraction in [0, 1),
 * lie below `shares.test` (0 to 1); so one root is in one split for every record type, and growing the share
 * only moves prompts from train to test.
 */
export function splitOf(rootHash: string, shares: { readonly test: number }, salt: string): Split {
  const fraction = Number.parseInt(sha256Hex(salt + rootHash).slice(0, 12), 16) / 2 ** 48;
  return fraction < shares.test ? "test" : "train";
}
