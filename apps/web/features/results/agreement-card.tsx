"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PairAgreement } from "./pair-agreement.tsx";
import { RankingAgreement } from "./ranking-agreement.tsx";

/**
 * How far annotators agree on their rankings: of two responses, of more, or of both where a campaign has
 * both.
 */
export function AgreementCard({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().results.agreement.queryOptions({ campaignId }));
  return (
    <Card title={t("results.doAnnotatorsAgree")}>
      {!data &&
        (error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="h-52 w-full" />
        ))}
      {data && data.pairs.units + data.rankings.units === 0 && (
        <p className="text-muted-foreground">{t("results.thereIsNothingToCompare")}</p>
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
