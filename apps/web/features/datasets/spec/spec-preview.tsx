"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import { useSettled } from "../../../lib/use-settled.ts";
import { FactList } from "../fact-list.tsx";
import { FamilyPanels } from "../family-panels.tsx";
import { foundWords } from "../found-words.ts";

/** What a version with this spec would hold if it were cut now. */
export function SpecPreview({ campaignId, spec }: { campaignId: string; spec: DatasetSpec }) {
  const t = useTranslations();
  const locale = useLocale();
  const settled = useSettled(spec, 300);
  const { data, error, isFetching, refetch } = useQuery(
    useTRPC().datasets.preview.queryOptions(
      { campaignId, spec: settled },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error)
    return <ErrorState title={t("datasets.thePreviewFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-40 w-full" />;
  return (
    <div aria-busy={isFetching} className="flex flex-col gap-4">
      <FactList facts={foundWords(t, locale, { ...data, modelLabels: null, spec: settled })} />
      {data.withoutModelLabels && (
        <p className="text-sm text-muted-foreground">{t("datasets.modelLabels.notInPreview")}</p>
      )}
      <FamilyPanels judgedTasks={data.judgedTasks} votes={data.votes} counts={data.counts} rows={data.rows} />
    </div>
  );
}
