import type { Agreement } from "@laurel/core/datasets/dataset-report";
import { type ReportConcern, reportConcerns } from "@laurel/core/datasets/report-concerns";
import type { Translate } from "../../../i18n/translate.ts";
import { showShare } from "../../../lib/figures.ts";

/** What one should look at before training on a version, in words; empty if nothing stands out. */
export function concerns(t: Translate, report: Parameters<typeof reportConcerns>[0]): readonly string[] {
  return reportConcerns(report).map((concern) => concernWords(t, concern));
}

function concernWords(t: Translate, concern: ReportConcern): string {
  switch (concern.code) {
    case "longer":
      return t("datasetReport.concerns.longer", { share: showShare(t, concern.share) });
    case "shorter":
      return t("datasetReport.concerns.shorter", { share: showShare(t, concern.share) });
    case "style":
      return t("datasetReport.concerns.style", { share: showShare(t, concern.share) });
    case "position":
      return t("datasetReport.concerns.position", { share: showShare(t, concern.share) });
    case "agreement":
      return t("datasetReport.concerns.agreement", { measure: measureName(t, concern.of) });
    case "oneAnnotator":
      return t("datasetReport.concerns.oneAnnotator");
    case "largestShare":
      return t("datasetReport.concerns.largestShare", { share: showShare(t, concern.share) });
    case "inBothSplits":
      return t("datasetReport.concerns.inBothSplits", { count: concern.count });
    case "overlap":
      return t("datasetReport.concerns.overlap", { count: concern.count });
  }
}

/** What annotators agree on, or don't: the measure, or the aspect that was rated. */
export function measureName(
  t: Translate,
  { measure, aspect }: Pick<Agreement, "measure" | "aspect">,
): string {
  return aspect === null ? t(`datasetReport.measures.${measure}`) : aspect;
}
