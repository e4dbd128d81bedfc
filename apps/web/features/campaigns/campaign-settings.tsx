"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Card } from "../../components/ui/card.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { toastQueue } from "../../lib/toast-queue.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { changedFields, toCampaignFormState, toCampaignInput } from "./campaign-form-state.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { CampaignStatusBadge, statusMeanings } from "./campaign-status.tsx";
import { MetadataCard } from "./metadata-card.tsx";
import { changeWords, questionChanges } from "./question-changes.ts";
import { StatusControl } from "./status-control.tsx";
import { useCampaign } from "./use-campaign.ts";

/** A campaign's status and everything that its form holds. */
export function CampaignSettings({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const [saves, setSaves] = useState(0);
  if (!campaign)
    return <PageState title={t("campaigns.settings.title")} error={error} onRetry={() => void refetch()} />;
  return (
    <PageBody>
      <PageHeader title={t("campaigns.settings.title")} description={campaign.name} />
      <div className="flex flex-col gap-5">
        <Card
          title={
            <span className="flex items-center gap-3">
              {t("campaigns.status.title")} <CampaignStatusBadge status={campaign.status} />
            </span>
          }
          description={statusMeanings(t)[campaign.status]}
          actions={<StatusControl campaignId={campaignId} status={campaign.status} />}
        >
          <ol className="flex flex-wrap items-center gap-2 text-sm text-muted-foreground">
            <li>{t("campaigns.status.path.draft")}</li> <li>{t("campaigns.status.path.livePaused")}</li>{" "}
            <li>{t("campaigns.status.names.closed")}</li>
          </ol>
        </Card>
        <MetadataCard campaignId={campaignId} />
        <SettingsForm key={saves} campaign={campaign} onSaved={() => setSaves((count) => count + 1)} />
      </div>
    </PageBody>
  );
}

type SettingsFormProps = { campaign: RouterOutputs["campaigns"]["get"]; onSaved: () => void };

/**
 * Changes a campaign. Once there are judgments, changed questions are named and confirmed before they are
 * saved.
 */
function SettingsForm({ campaign, onSaved }: SettingsFormProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  // The campaign as it was when the form opened, so that what somebody else changes meanwhile is neither
  // shown as this person's change nor sent back.
  const [initial] = useState(() => toCampaignFormState(campaign));
  const [form, setForm] = useState(initial);
  const [asking, setAsking] = useState(false);
  const update = useMutation(
    trpc.campaigns.update.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: t("campaigns.settings.saved") });
        await Promise.all([
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
          queries.invalidateQueries(trpc.session.pathFilter()),
        ]);
        onSaved();
      },
      onSettled: () => setAsking(false),
    }),
  );
  const judged = (campaign.counts?.judgments ?? 0) + (campaign.counts?.imported ?? 0) > 0;
  const changes = questionChanges(toCampaignInput(initial).questions, toCampaignInput(form).questions);
  const save = () =>
    update.mutate({
      campaignId: campaign.id,
      ...changedFields(toCampaignInput(initial), toCampaignInput(form)),
    });
  return (
    <>
      <CampaignForm
        form={form}
        onChange={setForm}
        action={t("campaigns.settings.save")}
        busy={update.isPending}
        error={update.error}
        overlapLocked={campaign.status === "live" || campaign.status === "closed"}
        questionNote={
          judged ? t("campaigns.settings.judgmentsExist", { version: campaign.questions.version }) : undefined
        }
        sampleOf={(campaign.counts?.tasks ?? 0) > 0 ? campaign.id : undefined}
        onSubmit={() => (judged && changes.length > 0 ? setAsking(true) : save())}
      />
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("campaigns.settings.newVersionQuestion")}
        action={t("campaigns.settings.newVersionConfirm")}
        busy={update.isPending}
        onConfirm={save}
      >
        <p>{t("campaigns.settings.newVersionHelp", { version: campaign.questions.version + 1 })}</p>
        <ul className="mt-3 list-disc ps-5 text-foreground">
          {changes.map((change) => (
            <li key={change.id} className="break-words">
              {changeWords(t, change)}
            </li>
          ))}
        </ul>
      </AlertDialog>
    </>
  );
}
