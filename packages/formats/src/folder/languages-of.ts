import type { Manifest } from "@laurel/core/datasets/manifest";

/**
 * One in a hundred prompts: a detector that errs now and then shall not make a dataset of one language one of
 * twenty.
 */
const LEAST_SHARE = 0.01;

/** The languages of a version for its card: those of at least 1 % of its prompts, the most frequent first. */
export function languagesOf({ languages }: Pick<Manifest, "languages">): string[] {
  const counts = Object.entries(languages ?? {});
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const listed = counts.filter(([code, count]) => code !== "und" && count >= LEAST_SHARE * all);
  return listed
    .toSorted(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
    .map(([code]) => code);
}
