"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { agreementWords } from "./agreement-words.ts";
import { intervalRow } from "./interval-row.ts";
import { VoteShares } from "./vote-shares.tsx";

type Agreement = RouterOutputs["results"]["agreement"];

function AgreementFigures({ agreement }: { agreement: Agreement }) {
  const t = useTranslations();
  const rows = [
    intervalRow(t("results.rawAgreement"), agreement.rawAgreement),
    intervalRow(t("results.alphaDirectionSymmetrised"), agreement.symmetrisedNominalAlpha),
    intervalRow(t("results.alphaStrengthSymmetrised"), agreement.symmetrisedOrdinalAlpha),
  ];
  const lowest = Math.min(0, ...rows.map((row) => row.low ?? row.value ?? 0));
  const columns = [{ label: t("results.measure") }, ...[t("results.value"), t("results.low95"), t("results.high95")].map((label) => ({ label, show: (value: number) => showFigure(value, 3) })), { label: t("results.tasks") }, { label: t("results.judgments") }];
  const basis = [[agreement.pairableUnits, agreement.pairableVotes], [agreement.pairableUnits, agreement.pairableVotes], [agreement.ordinalUnits, agreement.ordinalVotes]];
  const data = { columns, rows: rows.map((row, index) => [row.label, row.value, row.low, row.high, ...(basis[index] ?? [])]) };
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <Plot title={t("results.agreement")} unit={t("results.valueWithIts95", { pairableVotes: agreement.pairableVotes, pairableUnits: agreement.pairableUnits })} fileName="agreement" data={data}>
        {(width) => <IntervalPlot label={t("results.agreementMeasuresWith95")} width={width} rows={rows} domain={[lowest, 1]} show={(value) => showFigure(value)} reference={{ value: 0, label: t("results.chanceAlpha") }} />}
      </Plot>
      <div className="flex flex-col gap-4">
        <p>{agreementWords(t, agreement.symmetrisedNominalAlpha)}</p>
        <VoteShares shares={agreement.categoryShares} />
        <details className="text-sm text-muted-foreground">
          <summary className="font-medium text-foreground">{t("results.whatTheseFiguresAre")}</summary>
          <p className="mt-2">{t("results.rawAgreementIsHow")}</p>
          <p className="mt-2">{t("results.krippendorffsAlphaTakesChance")}{agreement.bothBadVotes > 0 && t("results.bothBadJudgmentHave", { bothBadVotes: agreement.bothBadVotes })}.</p>
          <p className="mt-2">{t("results.intervalsComeFromDrawing")}</p>
        </details>
      </div>
    </div>
  );
}

/** How far annotators agree, as a plot and in words. */
export function AgreementCard({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().results.agreement.queryOptions({ campaignId }));
  return (
    <Card title={t("results.doAnnotatorsAgree")}>
      {data ? <AgreementFigures agreement={data} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-52 w-full" />}
    </Card>
  );
}
