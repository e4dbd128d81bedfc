"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Card } from "../../components/ui/card.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { PageBody } from "../shell/page-body.tsx";
import { toCampaignDraft, toCampaignInput } from "./campaign-draft.ts";
import { changedFields } from "./changed-fields.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { CampaignStatusBadge } from "./campaign-status-badge.tsx";
import { PageState } from "./page-state.tsx";
import { StatusControl } from "./status-control.tsx";
import { STATUS_MEANINGS } from "./status-meanings.ts";
import { useCampaign } from "./use-campaign.ts";

/** A campaign's status and everything that its form holds. */
export function CampaignSettings({ campaignId }: { campaignId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const update = useMutation(
    trpc.campaigns.update.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: "The settings were saved" });
        await Promise.all([queries.invalidateQueries(trpc.campaigns.pathFilter()), queries.invalidateQueries(trpc.session.pathFilter())]);
      },
    }),
  );
  if (!campaign) return <PageState title="Settings" error={error} onRetry={() => void refetch()} />;
  return (
    <PageBody>
      <PageHeader title="Settings" description={campaign.name} />
      <div className="flex flex-col gap-5">
        <Card title={<span className="flex items-center gap-3">Status <CampaignStatusBadge status={campaign.status} /></span>} description={STATUS_MEANINGS[campaign.status]} actions={<StatusControl campaignId={campaignId} status={campaign.status} />}>
          <ol className="flex flex-wrap items-center gap-2 text-sm text-muted-foreground">
            <li>Draft →</li> <li>Live ⇄ Paused →</li> <li>Closed</li>
          </ol>
        </Card>
        <CampaignForm
          initial={toCampaignDraft(campaign)}
          action="Save settings"
          busy={update.isPending}
          error={update.error}
          overlapLocked={campaign.status === "live" || campaign.status === "closed"}
          questionNote={(campaign.counts?.judgments ?? 0) > 0 ? "There are judgments already. A changed question becomes a new version; earlier judgments keep the version they were made under." : undefined}
          onSubmit={(draft) => update.mutate({ campaignId, ...changedFields(toCampaignInput(toCampaignDraft(campaign)), toCampaignInput(draft)) })}
        />
      </div>
    </PageBody>
  );
}
