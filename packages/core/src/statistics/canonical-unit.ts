import { compareValues } from "./compare-values.ts";
import { mirrorVote } from "./mirror-vote.ts";
import type { Value } from "./value.ts";

/**
 * The unit or its mirror image (`mirrorVote`), whichever sorts last: the same for both. A measure that can't
 * tell the two apart then gets the same seeded resamples, so that its interval can't tell them apart either.
 */
export function canonicalUnit<V extends Value>(unit: readonly V[]): readonly (V | number)[] {
  const kept: readonly (V | number)[] = unit.toSorted(compareValues);
  const mirrored = unit.map((vote) => mirrorVote(vote)).sort(compareValues);
  const at = kept.findIndex((value, index) => value !== mirrored[index]);
  return at >= 0 && compareValues(mirrored[at] ?? 0, kept[at] ?? 0) > 0 ? mirrored : kept;
}
