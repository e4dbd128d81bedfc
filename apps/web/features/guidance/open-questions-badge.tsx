"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import { showCount } from "../../lib/show-count.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** How many questions of a campaign wait for an answer; nothing where none does. */
export function OpenQuestionsBadge({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data } = useQuery(
    useTRPC().guidance.openQuestions.queryOptions({ campaignId }, { staleTime: 30_000 }),
  );
  return data && data.open > 0 ? (
    <Badge tone="warning">
      {showCount(t, data.open)}
      <span className="sr-only"> {t("guidance.open")}</span>
    </Badge>
  ) : null;
}
