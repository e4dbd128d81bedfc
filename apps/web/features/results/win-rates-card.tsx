"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { WinRatesSummary } from "@laurel/statistics/comparisons/win-rates";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showFigure, showShare } from "../../lib/figures.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { HeatMatrix } from "../plots/heat-matrix.tsx";
import { IntervalPlot, intervalRow } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";

/** Which models win, against whom, and how sure that is. */
export function WinRatesCard({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().results.winRates.queryOptions({ campaignId }));
  return (
    <Card title={t("results.winRates.question")}>
      {!data &&
        (error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="h-52 w-full" />
        ))}
      {data && data.models.length === 0 && (
        <p className="text-muted-foreground">{t("results.winRates.empty")}</p>
      )}
      {data && data.models.length > 0 && (
        <div className="flex flex-col gap-8">
          <WinRatePlot summary={data} />
          <WinMatrix summary={data} />
          <ul className="flex list-disc flex-col gap-1 ps-5 text-sm text-muted-foreground">
            {winRateNotes(t, data).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

/** The notes without which win rates would be misread. */
export function winRateNotes(
  t: Translate,
  summary: Pick<WinRatesSummary, "comparisons" | "tasks" | "annotators" | "sameModel" | "groups"> & {
    readonly unnamed: number;
    readonly unplaced: number;
    readonly rankings: number;
  },
): readonly string[] {
  const notes = [
    t("results.winNotes.basis", {
      comparisons: summary.comparisons,
      tasks: summary.tasks,
      annotators: summary.annotators,
    }),
    t("results.winNotes.strength"),
  ];
  if (summary.rankings > 0) notes.push(t("results.winNotes.rankings"));
  if (summary.unplaced > 0) notes.push(t("results.winNotes.unplacedPairs", { count: summary.unplaced }));
  if (summary.groups.length > 1)
    notes.push(
      t("results.winNotes.groups", {
        groups: summary.groups.map((group) => group.join(", ")).join(" | "),
      }),
    );
  if (summary.sameModel > 0) notes.push(t("results.winNotes.sameModel", { sameModel: summary.sameModel }));
  if (summary.unnamed > 0) notes.push(t("results.winNotes.unknownModel", { count: summary.unnamed }));
  return notes;
}

/** Win rates with intervals, best first; the table has Bradley-Terry strengths as well. */
function WinRatePlot({ summary }: { summary: WinRatesSummary }) {
  const t = useTranslations();
  const models = summary.models.toSorted((a, b) => (b.winRate.value ?? -1) - (a.winRate.value ?? -1));
  const rates = models.map((model) => intervalRow(model.model, model.winRate));
  const share = (label: string) => ({ label, show: (value: number) => showShare(t, value) });
  const figure = (label: string) => ({ label, show: (value: number) => showFigure(t, value) });
  const columns = [
    { label: t("results.model") },
    share(t("results.winRates.rate")),
    share(t("results.low95")),
    share(t("results.high95")),
    { label: t("results.wins") },
    { label: t("results.ties") },
    { label: t("results.losses") },
    { label: t("results.tasks") },
    figure(t("results.winRates.strength")),
    figure(t("results.winRates.strengthLow")),
    figure(t("results.winRates.strengthHigh")),
  ];
  const rows = models.map((model, index) => {
    const strength = intervalRow(model.model, model.strength);
    return [
      model.model,
      rates[index]?.value ?? null,
      rates[index]?.low ?? null,
      rates[index]?.high ?? null,
      model.wins,
      model.ties,
      model.losses,
      model.tasks,
      strength.value,
      strength.low,
      strength.high,
    ];
  });
  return (
    <Plot
      title={t("results.winRates.rate")}
      unit={t("results.winRates.unit")}
      fileName="win-rates"
      data={{ columns, rows }}
    >
      {(width) => (
        <IntervalPlot
          label={t("results.winRates.label", { models: models.length })}
          width={width}
          rows={rates}
          domain={[0, 1]}
          show={(value) => `${Math.round(value * 100)} %`}
          reference={{ value: 0.5, label: t("results.winRates.even") }}
        />
      )}
    </Plot>
  );
}

/** Who won against whom. */
function WinMatrix({ summary }: { summary: WinRatesSummary }) {
  const t = useTranslations();
  const labels = summary.models.map((model) => model.model);
  const rows = labels.flatMap((model, row) =>
    labels.flatMap((other, column) => {
      const result = duel(summary, row, column);
      return result ? [[model, other, result.share, result.wins, result.ties, result.losses]] : [];
    }),
  );
  const columns = [
    { label: t("results.model") },
    { label: t("results.winMatrix.against") },
    { label: t("results.winMatrix.share"), show: (value: number) => showShare(t, value) },
    { label: t("results.wins") },
    { label: t("results.ties") },
    { label: t("results.losses") },
  ];
  const cell = (row: number, column: number) => {
    const result = duel(summary, row, column);
    if (!result) return null;
    return {
      share: result.share,
      text: result.share === null ? "–" : `${Math.round(result.share * 100)} %`,
      detail: `${result.wins} / ${result.ties} / ${result.losses}`,
    };
  };
  return (
    <Plot
      title={t("results.winMatrix.title")}
      unit={t("results.winMatrix.unit")}
      fileName="win-matrix"
      data={{ columns, rows }}
    >
      {() => (
        <HeatMatrix
          caption={t("results.winMatrix.label")}
          corner={t("results.model")}
          labels={labels}
          cell={cell}
        />
      )}
    </Plot>
  );
}

type Duel = {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** (wins + ties / 2) / comparisons; null where the two never met. */
  readonly share: number | null;
};

/** How model `row` did against model `column`; null on the diagonal. */
export function duel({ matrix }: Pick<WinRatesSummary, "matrix">, row: number, column: number): Duel | null {
  if (row === column) return null;
  const wins = matrix.wins[row]?.[column] ?? 0;
  const losses = matrix.wins[column]?.[row] ?? 0;
  const ties = matrix.ties[row]?.[column] ?? 0;
  const total = wins + losses + ties;
  return { wins, ties, losses, share: total === 0 ? null : (wins + ties / 2) / total };
}
