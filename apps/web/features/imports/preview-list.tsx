"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { RouterInputs } from "../../lib/router-outputs.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { PreviewItem } from "./preview-item.tsx";

/** The first rows as they would be imported; it follows the form. */
export function PreviewList({ input }: { input: RouterInputs["imports"]["preview"] }) {
  const t = useTranslations();
  const settled = useSettled(input, 250);
  const { data, error, isFetching, refetch } = useQuery(
    useTRPC().imports.preview.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  if (error)
    return <ErrorState title={t("imports.thePreviewFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-48 w-full" />;
  const invalid = data.items.filter((item) => "problems" in item).length;
  return (
    <div aria-busy={isFetching}>
      {data.refusal !== null && (
        <Notice tone="warning" className="mb-4">
          {data.refusal}
        </Notice>
      )}
      <p role="status" className="mb-3 text-[0.9375rem] text-muted-foreground">
        {data.items.length === 1
          ? t("imports.theOnlyRow")
          : t("imports.firstItemsRows", { items: data.items.length })}
        {t("imports.itemsCanBeImported", { items: data.items.length - invalid })}
        {invalid > 0 && t("imports.invalidCant", { invalid })}.
      </p>
      <ol
        className="flex max-h-[40rem] flex-col gap-3 overflow-y-auto"
        aria-label={t("imports.firstRows")}
        tabIndex={0}
      >
        {data.items.map((item, index) => (
          <PreviewItem key={`${item.line}|${index + 1}`} item={item} />
        ))}
      </ol>
    </div>
  );
}
