import type { DatasetFilters } from "@laurel/core/datasets/dataset-filters";
import type { Split } from "@laurel/core/datasets/splits";
import { sha256Hex } from "../files/hash.ts";

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
 * Whether filters by quality apply to a split: always to what is trained on, but to what is held out only on
 * request.
 */
export function isFiltered(split: Split, { onTest }: Pick<DatasetFilters, "onTest">): boolean {
  return split === "train" || onTest;
}
