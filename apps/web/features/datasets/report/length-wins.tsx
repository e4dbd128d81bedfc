import { useTranslations } from "next-intl";
import type { PairsReport } from "@laurel/core/datasets/dataset-report";
import { RateFigure } from "./rate-figure.tsx";

/** How often the longer response was chosen, in all and by how much longer it is. */
export function LengthWins({ length, used }: Pick<PairsReport, "length" | "used">) {
  const t = useTranslations();
  const bins = length.byRatio.map(({ from, to, longerChosen }) => ({
    label:
      to === null ? t("datasetReport.ratioFrom", { from }) : t("datasetReport.ratioBetween", { from, to }),
    rate: longerChosen,
  }));
  const rows = [{ label: t("datasetReport.allDifferent"), rate: length.longerChosen }, ...bins];
  return (
    <RateFigure
      title={t("datasetReport.longerChosen")}
      unit={t("datasetReport.longerChosenUnit", {
        train: used.train,
        test: used.validation + used.test,
        equal: length.equal,
      })}
      fileName="win-rate-by-length"
      noun={t("datasetReport.timesAsLong")}
      value={t("datasetReport.longerChosenShare")}
      counted={[t("datasetReport.pairs")]}
      rows={rows}
      half={t("datasetReport.noPreference")}
      advice={t("datasetReport.longerChosenAdvice")}
    />
  );
}
