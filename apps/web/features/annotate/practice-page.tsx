"use client";

import { useQuery } from "@tanstack/react-query";
import { GraduationCap } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageState } from "../campaigns/page-state.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { PracticeScreen } from "./practice-screen.tsx";

/** The practice tasks of a campaign, one after another. */
export function PracticePage({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(
    useTRPC().judging.practice.queryOptions({ campaignId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (!data) return <PageState title={t("annotate.practice")} error={error} onRetry={() => void refetch()} />;
  if (data.tasks.length > 0) return <PracticeScreen campaignId={campaignId} practice={data} />;
  return (
    <PageBody>
      <h1 className="sr-only">{t("annotate.practice")}</h1>
      <EmptyState
        icon={GraduationCap}
        title={t("annotate.thereIsNothingTo")}
        actions={<ButtonLink href={`/campaigns/${campaignId}/judge`}>{t("annotate.judge")}</ButtonLink>}
      >
        {t("annotate.thisCampaignHasNoTasks")}
      </EmptyState>
    </PageBody>
  );
}
