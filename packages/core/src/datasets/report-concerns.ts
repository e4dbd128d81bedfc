import type { Estimate } from "@laurel/statistics/resampling/estimate";
import type { Agreement, DatasetReport } from "./dataset-report.ts";

/**
 * A share that would be one half if nothing were wrong is reported if its whole interval is above this, or,
 * for lengths, below 1 minus this.
 */
const MUCH = 0.6;

/** If one of several annotators gave more than this share of the votes, that is reported. */
const MOST_OF_ONE = 0.5;

/**
 * Something to look at before training on a dataset version. concern-sentences.ts says it in English; the
 * page has translations of that.
 */
export type ReportConcern =
  /** The longer response is chosen in `share` of the pairs that differ in length: in many, or in few. */
  | { readonly code: "longer" | "shorter"; readonly share: number }
  /** Style alone predicts `share` of the pairs. */
  | { readonly code: "style"; readonly share: number }
  /** The response shown earlier won `share` of the votes, which is more or less than half. */
  | { readonly code: "position"; readonly share: number }
  /** Alpha's interval reaches 0: the agreement could be chance. */
  | { readonly code: "agreement"; readonly of: Pick<Agreement, "measure" | "aspect"> }
  | { readonly code: "oneAnnotator" }
  /** One of several annotators gave `share` of the votes. */
  | { readonly code: "largestShare"; readonly share: number }
  /** Prompts that are in more than one split. */
  | { readonly code: "inBothSplits"; readonly count: number }
  /** Training prompts that are held out too, word for word or nearly. */
  | { readonly code: "overlap"; readonly count: number };

/**
 * What stands out in a report, in the order in which one should read it; empty where nothing does. A share
 * counts only where its whole 95 % interval lies beyond the threshold.
 */
export function reportConcerns({
  families,
  agreement,
  position,
  annotators,
  overlap,
}: Pick<
  DatasetReport,
  "families" | "agreement" | "position" | "annotators" | "overlap"
>): readonly ReportConcern[] {
  const found: ReportConcern[] = [];
  const share = (code: "longer" | "shorter" | "style" | "position", { value }: Estimate) => {
    if (value !== null) found.push({ code, share: value });
  };
  const { pairs } = families;
  if (pairs) {
    const longer = pairs.length.longerChosen.share;
    if (isAbove(longer, MUCH)) share("longer", longer);
    if (isBelow(longer, 1 - MUCH)) share("shorter", longer);
    const style = pairs.baselines.styleOnly.share;
    if (isAbove(style, MUCH)) share("style", style);
  }
  const earlier = position.earlierWon.share;
  if (isAbove(earlier, 0.5) || isBelow(earlier, 0.5)) share("position", earlier);
  for (const { measure, aspect, alpha } of agreement.measures) {
    if (alpha.value !== null && alpha.interval.low !== null && alpha.interval.low <= 0)
      found.push({ code: "agreement", of: { measure, aspect } });
  }
  if (annotators.annotators === 1) found.push({ code: "oneAnnotator" });
  const largest = annotators.largestShare.value ?? 0;
  if (annotators.annotators > 1 && largest > MOST_OF_ONE)
    found.push({ code: "largestShare", share: largest });
  const shared = Object.values(families).reduce(
    (most, family) => Math.max(most, family?.prompts.inBothSplits ?? 0),
    0,
  );
  if (shared > 0) found.push({ code: "inBothSplits", count: shared });
  if (overlap && overlap.exact + overlap.near > 0)
    found.push({ code: "overlap", count: overlap.exact + overlap.near });
  return found;
}

function isAbove(share: Estimate, bound: number): boolean {
  return share.value !== null && share.interval.low !== null && share.interval.low > bound;
}

function isBelow(share: Estimate, bound: number): boolean {
  return share.value !== null && share.interval.low !== null && share.interval.high < bound;
}
