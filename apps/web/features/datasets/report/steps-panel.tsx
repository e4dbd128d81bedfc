import { useTranslations } from "next-intl";
import type { StepsReport } from "@laurel/core/datasets/dataset-report";
import { CountFigure } from "./bar-figures.tsx";
import { FamilyLengths, SpreadFigure } from "./spread-figure.tsx";

/** How steps are labeled, how traces end, and where first errors are. */
export function StepsPanel({ steps }: { steps: StepsReport }) {
  const t = useTranslations();
  const { labels, rowsBy, firstErrors, stepsPerRow } = steps;
  const labelRows = (["right", "neutral", "wrong"] as const).map((label) => ({
    label: t(`datasetReport.stepLabels.${label}`),
    count: labels[label],
  }));
  const ends = (["allRight", "withError", "giveUp", "badProblem"] as const).map((end) => ({
    label: t(`datasetReport.traceEnds.${end}`),
    count: rowsBy[end],
  }));
  const errors = [
    ...firstErrors.at.map((count, index) => ({
      label: t("datasetReport.stepNumber", { number: index + 1 }),
      count,
    })),
    ...(firstErrors.later > 0 ? [{ label: t("datasetReport.later"), count: firstErrors.later }] : []),
  ];
  return (
    <div className="flex flex-col gap-10">
      <div className="grid gap-10 lg:grid-cols-2">
        <CountFigure
          title={t("datasetReport.labelBalance")}
          unit={t("datasetReport.stepLabelsUnit")}
          fileName="step-labels"
          noun={t("datasetReport.label")}
          counted={t("datasetReport.stepsCounted")}
          rows={labelRows}
          advice={t("datasetReport.stepLabelsAdvice")}
        />
        <CountFigure
          title={t("datasetReport.traces")}
          unit={t("datasetReport.tracesUnit")}
          fileName="traces"
          noun={t("datasetReport.trace")}
          counted={t("datasetReport.records")}
          rows={ends}
          advice={t("datasetReport.tracesAdvice")}
        />
      </div>
      <CountFigure
        title={t("datasetReport.firstErrors")}
        unit={t("datasetReport.firstErrorsUnit")}
        fileName="first-errors"
        noun={t("datasetReport.step")}
        counted={t("datasetReport.records")}
        rows={errors}
        advice={t("datasetReport.firstErrorsAdvice")}
      />
      <SpreadFigure
        title={t("datasetReport.stepsPerRow")}
        unit={t("datasetReport.stepsPerRowUnit")}
        fileName="steps-per-record"
        noun={t("datasetReport.figure")}
        rows={[{ label: t("datasetReport.stepsCounted"), spread: stepsPerRow }]}
        advice={t("datasetReport.stepsPerRowAdvice")}
      />
      <FamilyLengths
        fileName="steps"
        family={steps}
        texts={[{ label: t("datasetReport.response"), spread: steps.completionCharacters }]}
      />
    </div>
  );
}
