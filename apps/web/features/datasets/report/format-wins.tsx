import { useTranslations } from "next-intl";
import type { PairsReport } from "@laurel/core/datasets/dataset-report";
import { RateFigure } from "./rate-figure.tsx";

/** How often the response that alone has a list, a heading and so on was chosen. */
export function FormatWins({ features }: Pick<PairsReport, "features">) {
  const t = useTranslations();
  const rows = features.map(({ id, withIt, both, neither }) => ({
    label: t(`datasetReport.formats.${id}`),
    rate: withIt,
    more: [both, neither],
  }));
  return (
    <RateFigure
      title={t("datasetReport.formatWins")}
      unit={t("datasetReport.formatWinsUnit")}
      fileName="win-rate-by-format"
      noun={t("datasetReport.feature")}
      value={t("datasetReport.chosenShare")}
      counted={[
        t("datasetReport.pairsInOne"),
        t("datasetReport.pairsInBoth"),
        t("datasetReport.pairsInNeither"),
      ]}
      rows={rows}
      half={t("datasetReport.noPreference")}
      advice={t("datasetReport.formatWinsAdvice")}
    />
  );
}
