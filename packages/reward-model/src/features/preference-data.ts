import { responseText } from "@laurel/core/records/message-text";
import type { PreparedRecords } from "../train/training-records.ts";
import { extractPairFeatures, type PairFeatures } from "./pair-features.ts";

/** What fits and evaluations read: features, targets and groups of all pairs, in canonical order. */
export interface PreferenceData {
  readonly features: PairFeatures;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  /** The index of each pair's prompt among the distinct prompt roots. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** The lengths of the chosen and the rejected response in UTF-16 code units. */
  readonly chosenLength: Float64Array;
  readonly rejectedLength: Float64Array;
}

/** Yields the number of pairs read so far. */
export function* buildPreferenceData(
  { records, groups, groupCount }: PreparedRecords,
  bits: number,
): Generator<number, PreferenceData> {
  const features = yield* extractPairFeatures(records, bits);
  return {
    features,
    groups,
    groupCount,
    targets: Float64Array.from(records, (record) => record.target ?? 1),
    weights: Float64Array.from(records, (record) => record.weight ?? 1),
    chosenLength: Float64Array.from(records, (record) => responseText(record.chosen).length),
    rejectedLength: Float64Array.from(records, (record) => responseText(record.rejected).length),
  };
}
