import { responseText } from "@laurel/core/records/message-text";
import { extractPairFeatures } from "../features/extract-pair-features.ts";
import type { PreferenceData } from "./preference-data.ts";
import type { PreparedRecords } from "./prepare-records.ts";

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
