import { useTranslations } from "next-intl";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { showFigure } from "../../../lib/figures.ts";
import { CountFigure } from "./bar-figures.tsx";
import { RateFigure } from "./estimate-figure.tsx";
import { MissingFigures } from "./figure-notes.tsx";

/** Who voted how much, and whether the place of a response decided. */
export function AnnotatorsPanel({ annotators, position }: Pick<DatasetReport, "annotators" | "position">) {
  const t = useTranslations();
  const { listed, unlisted, effective } = annotators;
  const shares = [
    ...listed.map(({ name, votes }) => ({ label: name, count: votes })),
    ...(unlisted.annotators > 0
      ? [{ label: t("datasetReport.moreAnnotators", { count: unlisted.annotators }), count: unlisted.votes }]
      : []),
  ];
  const { earlierWon, ties, unseen } = position;
  return (
    <div className="flex flex-col gap-10">
      <div>
        <CountFigure
          title={t("datasetReport.annotatorShares")}
          unit={t("datasetReport.annotatorSharesUnit", {
            annotators: annotators.annotators,
            votes: annotators.votes,
          })}
          fileName="annotators"
          noun={t("datasetReport.annotator")}
          counted={t("datasetReport.votes")}
          rows={shares}
          advice={
            <>
              {effective.value !== null &&
                t("datasetReport.effective", { value: showFigure(t, effective.value, 1) })}{" "}
              {t("datasetReport.annotatorSharesAdvice")}
            </>
          }
        />
        {effective.value === null && (
          <MissingFigures estimates={[{ label: t("datasetReport.annotatorShares"), estimate: effective }]} />
        )}
      </div>
      <RateFigure
        title={t("datasetReport.position")}
        unit={t("datasetReport.positionUnit", { ties, unseen })}
        fileName="position"
        noun={t("datasetReport.figure")}
        value={t("datasetReport.wonShare")}
        counted={[t("datasetReport.comparisons")]}
        rows={[{ label: t("datasetReport.earlierWon"), rate: earlierWon }]}
        half={t("datasetReport.noPreference")}
        advice={t("datasetReport.positionAdvice")}
      />
    </div>
  );
}
