"use client";

import { useQuery } from "@tanstack/react-query";
import { GraduationCap } from "lucide-react";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageState } from "../campaigns/page-state.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { PracticeScreen } from "./practice-screen.tsx";

/** The practice tasks of a campaign, one after another. */
export function PracticePage({ campaignId }: { campaignId: string }) {
  const { data, error, refetch } = useQuery(useTRPC().judging.practice.queryOptions({ campaignId }, { staleTime: Number.POSITIVE_INFINITY }));
  if (!data) return <PageState title="Practice" error={error} onRetry={() => void refetch()} />;
  if (data.tasks.length > 0) return <PracticeScreen campaignId={campaignId} practice={data} />;
  return (
    <PageBody>
      <h1 className="sr-only">Practice</h1>
      <EmptyState icon={GraduationCap} title="There is nothing to practise on" actions={<ButtonLink href={`/campaigns/${campaignId}/judge`}>Judge</ButtonLink>}>This campaign has no tasks with known answers.</EmptyState>
    </PageBody>
  );
}
