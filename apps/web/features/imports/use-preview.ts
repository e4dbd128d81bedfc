"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RouterInputs, type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { useSettled } from "../../lib/use-settled.ts";

export type Preview = RouterOutputs["imports"]["preview"];
export type PreviewRow = Preview["rows"][number];
export type PreviewItem = Preview["items"][number];
type Input = RouterInputs["imports"]["preview"];

const NOT_ASKED = "";

/**
 * What files would bring in, as they are read now. While nothing can be asked (`input` is null), and until the
 * answer comes, it is what was last told.
 */
export function usePreview(campaignId: string, input: Omit<Input, "campaignId"> | null) {
  const text = input ? JSON.stringify(input) : NOT_ASKED;
  const settled = useSettled(text, 250);
  const asked: Omit<Input, "campaignId"> | null = settled === NOT_ASKED ? null : JSON.parse(settled);
  const query = useQuery(
    useTRPC().imports.preview.queryOptions(
      { campaignId, uploadId: "", format: "jsonl", mapping: {}, ...asked },
      { enabled: asked !== null, placeholderData: keepPreviousData },
    ),
  );
  return { ...query, isStale: text !== settled || query.isPlaceholderData || query.isFetching };
}
