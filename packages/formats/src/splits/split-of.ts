import { sha256Hex } from "../hash/sha256-hex.ts";
import type { Split } from "./splits.ts";

/**
 * The split of a prompt by the first 48 bits of sha256(salt + rootHash), as a fraction in [0, 1): "test"
 * below `shares.test` (0 to 1), "validation" in the share beyond it, else "train". So one root is in one
 * split for every record type, growing the test share moves no prompt out of the test split, and what is held
 * out for validation never changes what is tested on.
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
