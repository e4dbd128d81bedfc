"use client";

import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { CountSummary } from "./count-summary.tsx";
import { RecordList } from "./record-list.tsx";

/** What a version with this spec would hold if it were cut now. */
export function SpecPreview({ campaignId, spec }: { campaignId: string; spec: DatasetSpec }) {
  const t = useTranslations();
  const settled = useSettled({ campaignId, spec }, 300);
  const { data, error, isFetching, refetch } = useQuery(useTRPC().datasets.preview.queryOptions(settled, { placeholderData: keepPreviousData }));
  if (error) return <ErrorState title={t("datasets.thePreviewFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-40 w-full" />;
  return (
    <div aria-busy={isFetching} className="flex flex-col gap-5">
      <CountSummary counts={data.counts} />
      {data.rows.length > 0 && <RecordList rows={data.rows} />}
    </div>
  );
}
