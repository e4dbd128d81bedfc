"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { showFigure } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { IntervalPlot, intervalRow } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { ShareBar } from "../plots/share-bar.tsx";
import { agreementWords } from "./agreement-words.ts";
import { RankingAgreement } from "./ranking-agreement.tsx";

/**
 * How far annotators agree on their rankings: of two responses, of more, or of both where a campaign has
 * both.
 */
export function AgreementCard({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().results.agreement.queryOptions({ campaignId }));
  return (
    <Card title={t("results.agreement.question")}>
      {!data &&
        (error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="h-52 w-full" />
        ))}
      {data && data.pairs.units + data.rankings.units === 0 && (
        <p className="text-muted-foreground">{t("results.agreement.empty")}</p>
      )}
      {data && (
        <div className="flex flex-col gap-8">
          {data.rankings.units > 0 && <RankingAgreement agreement={data.rankings} />}
          {data.pairs.units > 0 && <PairAgreement agreement={data.pairs} />}
        </div>
      )}
    </Card>
  );
}

/** How far annotators agree on which of two responses is better, as a plot and in words. */
function PairAgreement({ agreement }: { agreement: RouterOutputs["results"]["agreement"]["pairs"] }) {
  const t = useTranslations();
  const rows = [
    intervalRow(t("results.agreement.raw"), agreement.rawAgreement),
    intervalRow(t("results.agreement.alphaDirection"), agreement.symmetrisedNominalAlpha),
    intervalRow(t("results.agreement.alphaStrength"), agreement.symmetrisedOrdinalAlpha),
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
        title={t("results.agreement.title")}
        unit={t("results.agreement.unit", {
          pairableVotes: agreement.pairableVotes,
          pairableUnits: agreement.pairableUnits,
        })}
        fileName="agreement"
        data={data}
      >
        {(width) => (
          <IntervalPlot
            label={t("results.agreement.label")}
            width={width}
            rows={rows}
            domain={[lowest, 1]}
            show={(value) => showFigure(t, value)}
            reference={{ value: 0, label: t("results.agreement.chance") }}
          />
        )}
      </Plot>
      <div className="flex flex-col gap-4">
        <p>{agreementWords(t, agreement.symmetrisedNominalAlpha)}</p>
        <VoteShares shares={agreement.categoryShares} />
        <details className="text-sm text-muted-foreground">
          <summary className="font-medium text-foreground">{t("results.aboutFigures")}</summary>
          <p className="mt-2">{t("results.agreement.rawMeaning")}</p>
          <p className="mt-2">
            {t("results.agreement.alphaMeaning")}
            {agreement.bothBadVotes > 0 &&
              t("results.agreement.bothBadLeftOut", { bothBadVotes: agreement.bothBadVotes })}
            .
          </p>
          <p className="mt-2">{t("results.intervalsNote")}</p>
        </details>
      </div>
    </div>
  );
}

type Share = { readonly category: "first" | "tie" | "second" | "both-bad"; readonly votes: number };

/**
 * Shares of preferences, ties and both-bad. Which response is the first is arbitrary, so both preferences are
 * one share.
 */
function VoteShares({ shares }: { shares: readonly Share[] }) {
  const t = useTranslations();
  const votesOf = (...categories: readonly string[]) =>
    shares
      .filter((share) => categories.includes(share.category))
      .reduce((sum, share) => sum + share.votes, 0);
  const parts = [
    {
      label: t("results.agreement.votes.preferredOne"),
      votes: votesOf("first", "second"),
      colour: "bg-primary",
    },
    { label: t("results.agreement.votes.tie"), votes: votesOf("tie"), colour: "bg-input" },
    { label: t("results.agreement.votes.bothBad"), votes: votesOf("both-bad"), colour: "bg-destructive" },
  ];
  return <ShareBar parts={parts} />;
}
