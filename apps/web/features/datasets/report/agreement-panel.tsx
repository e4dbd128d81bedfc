import { useTranslations } from "next-intl";
import type { Agreement, DatasetReport } from "@laurel/core/datasets/dataset-report";
import { showFigure } from "../../plots/show-figure.ts";
import { CeilingFigure } from "./ceiling-figure.tsx";
import { EstimateFigure, type EstimateRow } from "./estimate-figure.tsx";
import { measureName } from "./measure-name.ts";
import { VoteValues } from "./vote-values.tsx";

const counts = ({ tasks, units, votes }: Agreement) => [tasks, units, votes];

/** How far annotators agree, in what, and how good a model can look against their single votes. */
export function AgreementPanel({
  agreement: { measures, tauB },
  ceiling,
}: Pick<DatasetReport, "agreement" | "ceiling">) {
  const t = useTranslations();
  const show = (value: number) => showFigure(t, value);
  const shared = {
    noun: t("datasetReport.measure"),
    counted: [t("datasetReport.tasks"), t("datasetReport.units"), t("datasetReport.votes")],
    show,
    showExactly: (value: number) => showFigure(t, value, 3),
  };
  const raw = measures.map((each) => ({
    label: measureName(t, each),
    estimate: each.raw,
    counts: counts(each),
  }));
  const alphas: EstimateRow[] = measures.map((each) => ({
    label: measureName(t, each),
    estimate: each.alpha,
    counts: counts(each),
  }));
  if (tauB.tasks > 0)
    alphas.push({ label: t("datasetReport.tauB"), estimate: tauB.mean, counts: [tauB.tasks] });
  const lowest = Math.min(
    0,
    ...alphas.map(({ estimate }) =>
      estimate.value === null ? 0 : (estimate.interval.low ?? estimate.value),
    ),
  );
  const kinds = [...Map.groupBy(measures, ({ measure }) => measure).values()];
  return (
    <div className="flex flex-col gap-10">
      {measures.length === 0 && <p>{t("datasetReport.nothingToCompare")}</p>}
      {measures.length > 0 && (
        <>
          <EstimateFigure
            {...shared}
            title={t("datasetReport.alpha")}
            unit={t("datasetReport.alphaUnit")}
            fileName="alpha"
            value={t("datasetReport.value")}
            rows={alphas}
            domain={[lowest, 1]}
            reference={{ value: 0, label: t("datasetReport.chance") }}
            advice={t("datasetReport.alphaAdvice")}
          />
          <EstimateFigure
            {...shared}
            title={t("datasetReport.rawAgreement")}
            unit={t("datasetReport.rawAgreementUnit")}
            fileName="raw-agreement"
            value={t("datasetReport.value")}
            rows={raw}
            domain={[0, 1]}
            reference={{ value: 1, label: t("datasetReport.always") }}
            advice={t("datasetReport.rawAgreementAdvice")}
          />
        </>
      )}
      <CeilingFigure ceiling={ceiling} />
      {kinds.map((group) => (
        <VoteValues key={group[0]?.measure} measures={group} />
      ))}
    </div>
  );
}
