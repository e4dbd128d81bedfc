import { bootstrapEstimate, type BootstrapOptions } from "../resampling/bootstrap.ts";
import type { Estimate } from "../resampling/estimate.ts";
import { compareValues, unitPatterns, type Value } from "../resampling/unit-patterns.ts";
import { alphaStatistic } from "./krippendorff-alpha.ts";

/**
 * Krippendorff's alpha of votes on pairs, made independent of which response was called the first, with a 95
 * % interval bootstrapped over units. The coincidence matrix o becomes (o + MoM) / 2, where M is the mirror v
 * -> -v (a tie, 0, and strings are their own mirror image); then alpha is as in `alphaStatistic`. For two
 * categories without ties it is 1 - 2 (n - 1) / n D_o.
 *
 * `units[u]` holds signed strengths -k..k, and strings (such as "both-bad") at nominal level only. Edge cases
 * are those of `krippendorffAlpha`, except that units which all prefer "the first" have an alpha of 1, since
 * the names are arbitrary; nothing but ties gives null with a reason. Source: Krippendorff 2011, with the
 * coincidences symmetrised because plain nominal alpha moves from .122 to .335 when names are swapped in half
 * of the units (fixtures/alpha-symmetrised-pairwise.json).
 */
export function symmetrisedAlpha(
  units: readonly (readonly Value[])[],
  options: BootstrapOptions & { readonly level: "nominal" | "ordinal" },
): Estimate {
  const { patterns, unitCounts } = unitPatterns(units.map(canonicalUnit));
  return bootstrapEstimate(
    unitCounts,
    alphaStatistic(patterns, { level: options.level, mirror: mirrorVote }),
    options,
  );
}

/**
 * The unit or its mirror image (`mirrorVote`), whichever sorts last, so that both give the same. A measure
 * that can't tell the two apart then gets the same seeded resamples, and its interval can't tell them apart
 * either.
 */
export function canonicalUnit<V extends Value>(unit: readonly V[]): readonly (V | number)[] {
  const kept: readonly (V | number)[] = unit.toSorted(compareValues);
  const mirrored = unit.map((vote) => mirrorVote(vote)).sort(compareValues);
  const at = kept.findIndex((value, index) => value !== mirrored[index]);
  return at >= 0 && compareValues(mirrored[at] ?? 0, kept[at] ?? 0) > 0 ? mirrored : kept;
}

/** The vote as it reads when the two responses swap names: -v for a strength; 0 and strings stay. */
export function mirrorVote<V extends Value>(vote: V): V | number {
  return typeof vote === "number" && vote !== 0 ? -vote : vote;
}
