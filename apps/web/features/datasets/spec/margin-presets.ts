import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import type { SpecDraft } from "./spec-draft.ts";

/**
 * The usual mappings of strength to margin; Llama 2's smaller margins are 0, 1/3, 2/3 and 1 for its four
 * strengths.
 */
export const MARGIN_PRESETS: Readonly<Record<Exclude<SpecDraft["margin"], "own">, PairPolicy["margin"]>> = {
  none: null,
  "as-given": { scale: 1, offset: 0 },
  "llama-2": { scale: 1 / 3, offset: -1 / 3 },
};
