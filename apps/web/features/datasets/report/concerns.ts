import type { Agreement, DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { Estimate } from "@laurel/statistics/resampling/estimate";
import type { Translate } from "../../../i18n/translate.ts";
import { showShare } from "../../../lib/figures.ts";

/** From where a share that should be one half is worth a word, if its whole interval lies beyond. */
const MUCH = 0.6;

/** Likewise of the votes that one of several annotators gave. */
const MOST_OF_ONE = 0.5;

/**
 * What one should look at before training on a version, in words; nothing where nothing stands out. Only what
 * intervals support is said.
 */
export function concerns(
  t: Translate,
  {
    families,
    agreement,
    position,
    annotators,
    overlap,
  }: Pick<DatasetReport, "families" | "agreement" | "position" | "annotators" | "overlap">,
): readonly string[] {
  const found: string[] = [];
  const { pairs } = families;
  if (pairs) {
    const longer = pairs.length.longerChosen.share;
    if (beyond(longer, MUCH, 1))
      found.push(t("datasetReport.concerns.longer", { share: showShare(t, longer.value) }));
    if (beyond(longer, 0, 1 - MUCH))
      found.push(t("datasetReport.concerns.shorter", { share: showShare(t, longer.value) }));
    const style = pairs.baselines.styleOnly.share;
    if (beyond(style, MUCH, 1))
      found.push(t("datasetReport.concerns.style", { share: showShare(t, style.value) }));
  }
  const earlier = position.earlierWon.share;
  if (beyond(earlier, 0.5, 1) || beyond(earlier, 0, 0.5))
    found.push(t("datasetReport.concerns.position", { share: showShare(t, earlier.value) }));
  for (const measure of agreement.measures) {
    const { alpha } = measure;
    if (alpha.value !== null && alpha.interval.low !== null && alpha.interval.low <= 0)
      found.push(t("datasetReport.concerns.agreement", { measure: measureName(t, measure) }));
  }
  if (annotators.annotators === 1) found.push(t("datasetReport.concerns.oneAnnotator"));
  if (annotators.annotators > 1 && (annotators.largestShare.value ?? 0) > MOST_OF_ONE)
    found.push(
      t("datasetReport.concerns.largestShare", { share: showShare(t, annotators.largestShare.value) }),
    );
  const shared = Object.values(families).reduce(
    (most, family) => Math.max(most, family?.prompts.inBothSplits ?? 0),
    0,
  );
  if (shared > 0) found.push(t("datasetReport.concerns.inBothSplits", { count: shared }));
  if (overlap && overlap.exact + overlap.near > 0)
    found.push(t("datasetReport.concerns.overlap", { count: overlap.exact + overlap.near }));
  return found;
}

/** Whether the whole interval lies strictly within two bounds. */
function beyond(estimate: Estimate, low: number, high: number): boolean {
  return (
    estimate.value !== null &&
    estimate.interval.low !== null &&
    (low === 0 || estimate.interval.low > low) &&
    (high === 1 || estimate.interval.high < high)
  );
}

/** What annotators agree on, or don't. */
export function measureName(
  t: Translate,
  { measure, aspect }: Pick<Agreement, "measure" | "aspect">,
): string {
  return aspect === null ? t(`datasetReport.measures.${measure}`) : aspect;
}
