import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { agreementWords } from "./agreement-words.ts";
import { intervalRow } from "./interval-row.ts";
import { VoteShares } from "./vote-shares.tsx";

/** How far annotators agree on which of two responses is better, as a plot and in words. */
export function PairAgreement({ agreement }: { agreement: RouterOutputs["results"]["agreement"]["pairs"] }) {
  const t = useTranslations();
  const rows = [
    intervalRow(t("results.rawAgreement"), agreement.rawAgreement),
    intervalRow(t("results.alphaDirectionSymmetrised"), agreement.symmetrisedNominalAlpha),
    intervalRow(t("results.alphaStrengthSymmetrised"), agreement.symmetrisedOrdinalAlpha),
  ];
  const lowest = Math.min(0, ...rows.map((row) => row.low ?? row.value ?? 0));
  const columns = [
    { label: t("results.measure") },
    ...[t("results.value"), t("results.low95"), t("results.high95")].map((label) => ({
      label,
      show: (value: number) => showFigure(t, value, 3),
    })),
    { label: t("results.tasks") },
    { label: t("results.judgments") },
  ];
  const basis = [
    [agreement.pairableUnits, agreement.pairableVotes],
    [agreement.pairableUnits, agreement.pairableVotes],
    [agreement.ordinalUnits, agreement.ordinalVotes],
  ];
  const data = {
    columns,
    rows: rows.map((row, index) => [row.label, row.value, row.low, row.high, ...(basis[index] ?? [])]),
  };
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <Plot
        title={t("results.agreement")}
        unit={t("results.valueWithIts95", {
          pairableVotes: agreement.pairableVotes,
          pairableUnits: agreement.pairableUnits,
        })}
        fileName="agreement"
        data={data}
      >
        {(width) => (
          <IntervalPlot
            label={t("results.agreementMeasuresWith95")}
            width={width}
            rows={rows}
            domain={[lowest, 1]}
            show={(value) => showFigure(t, value)}
            reference={{ value: 0, label: t("results.chanceAlpha") }}
          />
        )}
      </Plot>
      <div className="flex flex-col gap-4">
        <p>{agreementWords(t, agreement.symmetrisedNominalAlpha)}</p>
        <VoteShares shares={agreement.categoryShares} />
        <details className="text-sm text-muted-foreground">
          <summary className="font-medium text-foreground">{t("results.whatTheseFiguresAre")}</summary>
          <p className="mt-2">{t("results.rawAgreementIsHow")}</p>
          <p className="mt-2">
            {t("results.krippendorffsAlphaTakesChance")}
            {agreement.bothBadVotes > 0 &&
              t("results.bothBadJudgmentHave", { bothBadVotes: agreement.bothBadVotes })}
            .
          </p>
          <p className="mt-2">{t("results.intervalsComeFromDrawing")}</p>
        </details>
      </div>
    </div>
  );
}
