import { useTranslations } from "next-intl";
import type { Agreement, Ceiling, DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { Translate } from "../../../i18n/translate.ts";
import { showFigure } from "../../../lib/figures.ts";
import { shades } from "../../plots/stacked-bars.tsx";
import { PartsFigure } from "./bar-figures.tsx";
import { measureName } from "./concerns.ts";
import { EstimateFigure, type EstimateRow, RateFigure } from "./estimate-figure.tsx";

const counts = ({ tasks, units, votes }: Agreement) => [tasks, units, votes];

/** How far annotators agree, on what, and how accurate a model can look against their single votes. */
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

/** How often a predictor of the decided labels would be right against single votes. */
function CeilingFigure({ ceiling: { units, votes, inSample, leftOut } }: { ceiling: Ceiling }) {
  const t = useTranslations();
  const rows = [
    { label: t("datasetReport.inSample"), rate: { n: votes, share: inSample } },
    { label: t("datasetReport.leftOut"), rate: { n: votes, share: leftOut } },
  ];
  return (
    <RateFigure
      title={t("datasetReport.ceiling")}
      unit={t("datasetReport.ceilingUnit", { units, votes })}
      fileName="ceiling"
      noun={t("datasetReport.predictor")}
      value={t("datasetReport.accuracy")}
      counted={[t("datasetReport.votes")]}
      rows={rows}
      half={t("datasetReport.chance")}
      advice={
        <>
          {t("datasetReport.inSampleMeans")} {t("datasetReport.leftOutMeans")}{" "}
          {t("datasetReport.ceilingAdvice")}
        </>
      }
    />
  );
}

const values = ({ values: of }: Agreement) => of.map(({ value }) => value);
const byNumber = (one: string, other: string) => Number(one) - Number(other);

/** What those votes say whose agreement is measured. Measures of one kind share a figure. */
function VoteValues({ measures }: { measures: readonly Agreement[] }) {
  const t = useTranslations();
  const [first] = measures;
  if (!first) return null;
  const { measure } = first;
  const all = [...new Set(measures.flatMap(values))];
  const ordered = measure === "rating" ? all.toSorted(byNumber) : all;
  const colours = shades(ordered.length);
  const parts = ordered.map((value, index) => ({
    label: voteValueName(t, measure, value),
    colour: colours[index] ?? "",
  }));
  const rows = measures.map((each) => ({
    label: measureName(t, each),
    values: ordered.map((value) => each.values.find((one) => one.value === value)?.votes ?? 0),
  }));
  return (
    <PartsFigure
      title={t("datasetReport.votesTitle", { measure: t(`datasetReport.measures.${measure}`) })}
      unit={t("datasetReport.votesUnit")}
      fileName={`votes-${measure}`}
      noun={t("datasetReport.measure")}
      rows={rows}
      parts={parts}
      advice={t("datasetReport.votesAdvice")}
    />
  );
}

const NAMED = {
  direction: { "1": "preferred", "0": "tie", "both-bad": "bothBad" },
  strength: { "0": "tie" },
  label: { good: "good", bad: "bad" },
  rating: {},
  step: { "1": "right", "0": "neutral", "-1": "wrong" },
} as const;

/** What a vote says, for people; a strength or a rating is its number. */
export function voteValueName(t: Translate, measure: Agreement["measure"], value: string): string {
  const name = Object.entries(NAMED[measure]).find(([own]) => own === value)?.[1];
  return name ? t(`datasetReport.voteValues.${name}`) : value;
}
