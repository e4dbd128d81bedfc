"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { toCampaignDraft, toCampaignInput } from "./campaign-draft.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { changeWords } from "./change-words.ts";
import { changedFields } from "./changed-fields.ts";
import { questionChanges } from "./question-changes.ts";

type SettingsFormProps = { campaign: RouterOutputs["campaigns"]["get"]; onSaved: () => void };

/**
 * Changes a campaign. Once there are judgments, changed questions are named and confirmed before they are
 * saved.
 */
export function SettingsForm({ campaign, onSaved }: SettingsFormProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  // What this form began with: somebody else's change meanwhile is neither shown as ours nor sent back.
  const [initial] = useState(() => toCampaignDraft(campaign));
  const [draft, setDraft] = useState(initial);
  const [asking, setAsking] = useState(false);
  const update = useMutation(
    trpc.campaigns.update.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: t("campaigns.theSettingsWereSaved") });
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
  const changes = questionChanges(toCampaignInput(initial).questions, toCampaignInput(draft).questions);
  const save = () =>
    update.mutate({
      campaignId: campaign.id,
      ...changedFields(toCampaignInput(initial), toCampaignInput(draft)),
    });
  return (
    <>
      <CampaignForm
        draft={draft}
        onDraft={setDraft}
        action={t("campaigns.saveSettings")}
        busy={update.isPending}
        error={update.error}
        overlapLocked={campaign.status === "live" || campaign.status === "closed"}
        questionNote={
          judged
            ? t("campaigns.thereAreJudgmentsAlready", { version: campaign.questions.version })
            : undefined
        }
        sampleOf={(campaign.counts?.tasks ?? 0) > 0 ? campaign.id : undefined}
        onSubmit={() => (judged && changes.length > 0 ? setAsking(true) : save())}
      />
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("campaigns.makeANewVersion")}
        action={t("campaigns.makeTheNewVersion")}
        busy={update.isPending}
        onConfirm={save}
      >
        <p>{t("campaigns.fromNowOnAnnotators", { version: campaign.questions.version + 1 })}</p>
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
