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
      label: t("results.fromToTo", { from: showFigure(t, from), to: showFigure(t, to) }),
      from,
      to,
      units,
    }))
    .toReversed();
  const data = {
    columns: [{ label: t("results.from") }, { label: t("results.to") }, { label: t("results.tasks") }],
    rows: steps.map(({ from, to, units }) => [from, to, units]),
  };
  return (
    <Plot
      title={t("results.taskByTask")}
      unit={t("results.tasksByTheirOwn")}
      fileName="ranking-agreement-tasks"
      data={data}
    >
      {(width) => (
        <StackedBars
          label={t("results.tasksByTheirTau")}
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
  const row = intervalRow(t("results.meanTauB"), agreement.meanTauB);
  const figures = [t("results.value"), t("results.low95"), t("results.high95")].map((label) => ({
    label,
    show: (value: number) => showFigure(t, value, 3),
  }));
  const data = {
    columns: [
      { label: t("results.measure") },
      ...figures,
      { label: t("results.tasks") },
      { label: t("results.pairsOfRankings") },
    ],
    rows: [[row.label, row.value, row.low, row.high, agreement.comparedUnits, agreement.comparedRankings]],
  };
  const { same, opposite, tiedByOne, tiedByBoth } = agreement.pairs;
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-8">
        <Plot
          title={t("results.agreementOnRankings")}
          unit={t("results.valueWithIts95Interval", {
            comparedRankings: agreement.comparedRankings,
            comparedUnits: agreement.comparedUnits,
          })}
          fileName="ranking-agreement"
          data={data}
        >
          {(width) => (
            <IntervalPlot
              label={t("results.meanTauBWith")}
              width={width}
              rows={[row]}
              domain={[Math.min(0, row.low ?? row.value ?? 0), 1]}
              show={(value) => showFigure(t, value)}
              reference={{ value: 0, label: t("results.chance") }}
            />
          )}
        </Plot>
        {agreement.comparedUnits > 0 && <TausOfTasks agreement={agreement} />}
      </div>
      <div className="flex flex-col gap-4">
        <p>{agreementWords(t, agreement.meanTauB, "tauB")}</p>
        <div>
          <h3 className="mb-2 text-sm font-medium">{t("results.twoAnnotatorsOnTwo")}</h3>
          <ShareBar
            parts={[
              { label: t("results.sameOrder"), votes: same, colour: "bg-primary" },
              { label: t("results.tiedByBoth"), votes: tiedByBoth, colour: "bg-primary/50" },
              { label: t("results.tiedByOne"), votes: tiedByOne, colour: "bg-input" },
              { label: t("results.oppositeOrder"), votes: opposite, colour: "bg-destructive" },
            ]}
          />
        </div>
        <details className="text-sm text-muted-foreground">
          <summary className="font-medium text-foreground">{t("results.whatTheseFiguresAre")}</summary>
          <p className="mt-2">{t("results.kendallsTauBCompares")}</p>
          <p className="mt-2">
            {t("results.whereOnlyTheBest")}
            {agreement.withoutOrder > 0 && ` ${t("results.withoutOrder", { count: agreement.withoutOrder })}`}
          </p>
          <p className="mt-2">{t("results.intervalsComeFromDrawing")}</p>
        </details>
      </div>
    </div>
  );
}
