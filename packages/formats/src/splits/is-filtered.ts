import type { DatasetFilters } from "@laurel/core/datasets/dataset-filters";
import type { Split } from "./splits.ts";

/**
 * Whether filters by quality apply to a split: to what is trained on always, to what is held out only when
 * asked.
 */
export function isFiltered(split: Split, { onTest }: Pick<DatasetFilters, "onTest">): boolean {
  return split === "train" || onTest;
}
