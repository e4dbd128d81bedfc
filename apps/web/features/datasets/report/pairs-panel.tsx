import { useTranslations } from "next-intl";
import type { PairsReport } from "@laurel/core/datasets/dataset-report";
import { BaselineFigures } from "./baseline-figures.tsx";
import { FamilyLengths } from "./family-lengths.tsx";
import { FormatWins } from "./format-wins.tsx";
import { LengthWins } from "./length-wins.tsx";
import { SpreadFigure } from "./spread-figure.tsx";

/** What a model could learn from pairs beside what they are meant to teach. */
export function PairsPanel({ pairs }: { pairs: PairsReport }) {
  const t = useTranslations();
  const texts = [
    { label: t("datasetReport.chosen"), spread: pairs.chosenCharacters },
    { label: t("datasetReport.rejected"), spread: pairs.rejectedCharacters },
  ];
  return (
    <div className="flex flex-col gap-10">
      <LengthWins length={pairs.length} used={pairs.used} />
      <BaselineFigures baselines={pairs.baselines} />
      <FormatWins features={pairs.features} />
      <FamilyLengths fileName="pairs" family={pairs} texts={texts} />
      {pairs.margins.value !== null && (
        <SpreadFigure
          title={t("datasetReport.margins")}
          unit={t("datasetReport.marginsUnit")}
          fileName="margins"
          noun={t("datasetReport.figure")}
          rows={[{ label: t("datasetReport.margin"), spread: pairs.margins }]}
          advice={t("datasetReport.marginsAdvice")}
        />
      )}
    </div>
  );
}
