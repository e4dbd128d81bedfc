import type { PairsReport } from "@laurel/core/datasets/dataset-report";
import type { InSteps } from "../files/turns.ts";
import { rateOverGroups, rowGroups } from "./group-rates.ts";
import { FORMAT_FEATURES, type SampledPairs } from "./pair-sample.ts";

/** Edges of the ratio of lengths; the last bin has no end. */
const RATIOS = [1, 1.1, 1.25, 1.5, 2, 4] as const;

/**
 * How often the longer of two responses was chosen, by how much longer it is, and how often the response with
 * a list, a heading and so on was chosen, over pairs in which only one response has it. A rate of one half
 * means no preference. Intervals are bootstrapped over prompts.
 *
 * A response without text makes the ratio infinite. Edge cases: a rate over no pairs is undefined and has a
 * reason. Source: length and style as confounders as in Singhal et al. 2023 and arena style control.
 */
export function* pairRates(
  splits: readonly SampledPairs[],
): InSteps<Pick<PairsReport, "length" | "features">> {
  const joined = (part: Exclude<keyof SampledPairs, "rows" | "differences">) =>
    joinedNumbers(splits.map((pairs) => pairs[part]));
  const groups = rowGroups(joined("roots"));
  yield;
  const [chosen, rejected] = [joined("chosenCharacters"), joined("rejectedCharacters")];
  const [chosenFormat, rejectedFormat] = [joined("chosenFormat"), joined("rejectedFormat")];
  const halfPoints = (row: number) =>
    chosen[row] === rejected[row] ? null : (chosen[row] ?? 0) > (rejected[row] ?? 0) ? 2 : 0;
  const ratio = (row: number) =>
    Math.max(chosen[row] ?? 0, rejected[row] ?? 0) / Math.min(chosen[row] ?? 0, rejected[row] ?? 0);
  const longerChosen = rateOverGroups(groups, halfPoints, "No pair has responses of different lengths.");
  const byRatio: PairsReport["length"]["byRatio"] = [];
  for (const [bin, from] of RATIOS.entries()) {
    yield;
    const to = RATIOS[bin + 1] ?? null;
    const inBin = (row: number) => ratio(row) >= from && (to === null || ratio(row) < to);
    byRatio.push({
      from,
      to,
      longerChosen: rateOverGroups(
        groups,
        (row) => (inBin(row) ? halfPoints(row) : null),
        "No pair has lengths of this ratio.",
      ),
    });
  }
  const features: PairsReport["features"] = [];
  for (const [place, { id }] of FORMAT_FEATURES.entries()) {
    yield;
    const has = (format: Float64Array, row: number) => ((format[row] ?? 0) >> place) & 1;
    const both = chosenFormat.reduce(
      (count, _, row) => count + (has(chosenFormat, row) & has(rejectedFormat, row)),
      0,
    );
    const withIt = rateOverGroups(
      groups,
      (row) => (has(chosenFormat, row) === has(rejectedFormat, row) ? null : has(chosenFormat, row) * 2),
      "No pair has it in only one response.",
    );
    features.push({ id, both, neither: chosen.length - both - withIt.n, withIt });
  }
  return { length: { longerChosen, equal: chosen.length - longerChosen.n, byRatio }, features };
}

function joinedNumbers(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  return all;
}
