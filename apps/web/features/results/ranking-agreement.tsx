import { useTranslations } from "next-intl";
import { showCount, showFigure } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { IntervalPlot, intervalRow } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { ShareBar } from "../plots/share-bar.tsx";
import { StackedBars } from "../plots/stacked-bars.tsx";
import { agreementWords } from "./agreement-words.ts";

type Agreement = RouterOutputs["results"]["agreement"]["rankings"];

function TausOfTasks({ agreement }: { agreement: Agreement }) {
  const t = useTranslations();
  const steps = agreement.histogram
    .map(({ from, to, units }) => ({
      label: t("results.taus.range", { from: showFigure(t, from), to: showFigure(t, to) }),
      from,
      to,
      units,
    }))
    .toReversed();
  const data = {
    columns: [
      { label: t("results.taus.from") },
      { label: t("results.taus.to") },
      { label: t("results.tasks") },
    ],
    rows: steps.map(({ from, to, units }) => [from, to, units]),
  };
  return (
    <Plot
      title={t("results.taus.title")}
      unit={t("results.taus.unit")}
      fileName="ranking-agreement-tasks"
      data={data}
    >
      {(width) => (
        <StackedBars
          label={t("results.taus.label")}
          width={width}
          rows={steps.map(({ label, units }) => ({ label, values: [units], figure: showCount(t, units) }))}
          parts={[{ label: t("results.tasks"), colour: "var(--primary)" }]}
          whole={Math.max(...steps.map(({ units }) => units))}
        />
      )}
    </Plot>
  );
}

/** How far annotators rank three or more responses alike, as plots and in words. */
export function RankingAgreement({ agreement }: { agreement: Agreement }) {
  const t = useTranslations();
  const row = intervalRow(t("results.rankings.meanTau"), agreement.meanTauB);
  const figures = [t("results.value"), t("results.low95"), t("results.high95")].map((label) => ({
    label,
    show: (value: number) => showFigure(t, value, 3),
  }));
  const data = {
    columns: [
      { label: t("results.measure") },
      ...figures,
      { label: t("results.tasks") },
      { label: t("results.rankings.pairs") },
    ],
    rows: [[row.label, row.value, row.low, row.high, agreement.comparedUnits, agreement.comparedRankings]],
  };
  const { same, opposite, tiedByOne, tiedByBoth } = agreement.pairs;
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-8">
        <Plot
          title={t("results.rankings.title")}
          unit={t("results.rankings.unit", {
            comparedRankings: agreement.comparedRankings,
            comparedUnits: agreement.comparedUnits,
          })}
          fileName="ranking-agreement"
          data={data}
        >
          {(width) => (
            <IntervalPlot
              label={t("results.rankings.label")}
              width={width}
              rows={[row]}
              domain={[Math.min(0, row.low ?? row.value ?? 0), 1]}
              show={(value) => showFigure(t, value)}
              reference={{ value: 0, label: t("results.rankings.chance") }}
            />
          )}
        </Plot>
        {agreement.comparedUnits > 0 && <TausOfTasks agreement={agreement} />}
      </div>
      <div className="flex flex-col gap-4">
        <p>{agreementWords(t, agreement.meanTauB, "tauB")}</p>
        <div>
          <h3 className="mb-2 text-sm font-medium">{t("results.rankings.ordersTitle")}</h3>
          <ShareBar
            parts={[
              { label: t("results.rankings.sameOrder"), votes: same, colour: "bg-primary" },
              { label: t("results.rankings.tiedByBoth"), votes: tiedByBoth, colour: "bg-primary/50" },
              { label: t("results.rankings.tiedByOne"), votes: tiedByOne, colour: "bg-input" },
              { label: t("results.rankings.oppositeOrder"), votes: opposite, colour: "bg-destructive" },
            ]}
          />
        </div>
        <details className="text-sm text-muted-foreground">
          <summary className="font-medium text-foreground">{t("results.aboutFigures")}</summary>
          <p className="mt-2">{t("results.rankings.tauMeaning")}</p>
          <p className="mt-2">
            {t("results.rankings.bestWorstMeaning")}
            {agreement.withoutOrder > 0 &&
              ` ${t("results.rankings.withoutOrder", { count: agreement.withoutOrder })}`}
          </p>
          <p className="mt-2">{t("results.intervalsNote")}</p>
        </details>
      </div>
    </div>
  );
}
