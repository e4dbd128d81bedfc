import type { PairFeatures } from "../features/pair-features.ts";

/** What every fit and evaluation reads: features, targets and groups of all pairs, in canonical order. */
export interface PreferenceData {
  readonly features: PairFeatures;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  /** Index of each pair's prompt among the distinct prompt roots. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** Length of chosen and rejected in characters. */
  readonly chosenLength: Float64Array;
  readonly rejectedLength: Float64Array;
}
