"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { RouterInputs } from "../../lib/router-outputs.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { PreviewItem } from "./preview-item.tsx";

/** The first rows as they would be imported; it follows the form. */
export function PreviewList({ input }: { input: RouterInputs["imports"]["preview"] }) {
  const settled = useSettled(input, 250);
  const { data, error, isFetching, refetch } = useQuery(useTRPC().imports.preview.queryOptions(settled, { placeholderData: keepPreviousData }));
  if (error) return <ErrorState title="The preview failed" error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-48 w-full" />;
  const invalid = data.items.filter((item) => "problems" in item).length;
  return (
    <div aria-busy={isFetching}>
      {data.refusal !== null && <Notice tone="warning" className="mb-4">{data.refusal}</Notice>}
      <p role="status" className="mb-3 text-[0.9375rem] text-muted-foreground">
        {data.items.length === 1 ? "The only row" : `First ${data.items.length} rows`}: {data.items.length - invalid} can be imported{invalid > 0 && `, ${invalid} can't`}.
      </p>
      <ol className="flex max-h-[40rem] flex-col gap-3 overflow-y-auto" aria-label="First rows" tabIndex={0}>
        {data.items.map((item) => <PreviewItem key={item.line} item={item} />)}
      </ol>
    </div>
  );
}
