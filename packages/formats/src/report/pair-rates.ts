import type { PairsReport } from "@laurel/core/datasets/report/dataset-report";
import { FORMAT_FEATURES } from "./format-features.ts";
import type { SampledPairs } from "./pair-sample.ts";
import { rateOverGroups } from "./rate-over-groups.ts";
import { rowGroups } from "./row-groups.ts";

/** Edges of the ratio of lengths; the last bin has no end. */
const RATIOS = [1, 1.1, 1.25, 1.5, 2, 4] as const;

/**
 * How often the longer of two responses was chosen, by how much longer it is, and how often the one that has a list, a
 * heading and so on, where only one has. Half is no preference. Intervals are bootstrapped over prompts.
 *
 * A response without text is any number of times shorter. Edge cases: no pair of a kind is undefined, with the reason.
 * Source: length and style as confounders as in Singhal et al. 2023 and arena style control.
 */
export function pairRates(splits: readonly SampledPairs[]): Pick<PairsReport, "length" | "features"> {
  const joined = (part: "roots" | "chosenCharacters" | "rejectedCharacters" | "chosenFormat" | "rejectedFormat") => Float64Array.from(splits.flatMap((pairs) => [...pairs[part]]));
  const groups = rowGroups(joined("roots"));
  const [chosen, rejected] = [joined("chosenCharacters"), joined("rejectedCharacters")];
  const [chosenFormat, rejectedFormat] = [joined("chosenFormat"), joined("rejectedFormat")];
  const halfPoints = (row: number) => (chosen[row] === rejected[row] ? null : (chosen[row] ?? 0) > (rejected[row] ?? 0) ? 2 : 0);
  const ratio = (row: number) => Math.max(chosen[row] ?? 0, rejected[row] ?? 0) / Math.min(chosen[row] ?? 0, rejected[row] ?? 0);
  const longerChosen = rateOverGroups(groups, halfPoints, "No pair has responses of different lengths.");
  return {
    length: {
      longerChosen,
      equal: chosen.length - longerChosen.n,
      byRatio: RATIOS.map((from, bin) => {
        const to = RATIOS[bin + 1] ?? null;
        const inBin = (row: number) => ratio(row) >= from && (to === null || ratio(row) < to);
        return { from, to, longerChosen: rateOverGroups(groups, (row) => (inBin(row) ? halfPoints(row) : null), "No pair has lengths of this ratio.") };
      }),
    },
    features: FORMAT_FEATURES.map(({ id }, place) => {
      const [inChosen, inRejected] = [chosenFormat, rejectedFormat].map((format) => format.map((bits) => (bits >> place) & 1));
      const differ = (row: number) => inChosen?.[row] !== inRejected?.[row];
      const both = inChosen?.reduce((count, has, row) => count + (has & (inRejected?.[row] ?? 0)), 0) ?? 0;
      const withIt = rateOverGroups(groups, (row) => (differ(row) ? (inChosen?.[row] ?? 0) * 2 : null), "No pair has it in only one response.");
      return { id, both, neither: chosen.length - both - withIt.n, withIt };
    }),
  };
}
