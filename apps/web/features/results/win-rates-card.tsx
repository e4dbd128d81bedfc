"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { WinMatrix } from "./win-matrix.tsx";
import { winRateNotes } from "./win-rate-notes.ts";
import { WinRatePlot } from "./win-rate-plot.tsx";

/** Which models win, against whom, and how sure that is. */
export function WinRatesCard({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().results.winRates.queryOptions({ campaignId }));
  return (
    <Card title={t("results.whichModelsArePreferred")}>
      {!data &&
        (error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="h-52 w-full" />
        ))}
      {data && data.models.length === 0 && (
        <p className="text-muted-foreground">{t("results.thereIsNothingTo")}</p>
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
