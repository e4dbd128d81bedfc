"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Preset } from "@laurel/core/questions/presets";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { PageBody } from "../shell/page-body.tsx";
import { BLANK_CAMPAIGN, presetPart, toCampaignInput } from "./campaign-draft.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { PresetChoice } from "./preset-choice.tsx";

/** Makes a campaign, from a preset or from nothing; it starts as a draft. */
export function NewCampaign() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [campaignId] = useState(newId);
  const [draft, setDraft] = useState(BLANK_CAMPAIGN);
  const [chosen, setChosen] = useState<string | null>(null);
  const [folded, setFolded] = useState(false);
  const create = useMutation(
    trpc.campaigns.create.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
          queries.invalidateQueries(trpc.session.pathFilter()),
        ]);
        router.push(`/campaigns/${campaignId}`);
      },
    }),
  );
  const choose = (preset: Preset | null) => {
    const { questions, responsesPerTask } = preset ? presetPart(preset) : BLANK_CAMPAIGN;
    setDraft((before) => ({ ...before, questions, responsesPerTask }));
    setChosen(preset?.id ?? "blank");
    setFolded(true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>("input[name=name]")?.focus());
  };
  return (
    <PageBody>
      <PageHeader title={t("campaigns.newCampaign")} description={t("campaigns.itStartsAsA")} />
      <div className="flex flex-col gap-5">
        <PresetChoice chosen={chosen} folded={folded} onUnfold={() => setFolded(false)} onChoose={choose} />
        {chosen !== null && (
          <CampaignForm
            key={chosen}
            draft={draft}
            onDraft={setDraft}
            action={t("campaigns.createCampaign")}
            busy={create.isPending}
            error={create.error}
            onSubmit={() => create.mutate({ campaignId, ...toCampaignInput(draft) })}
          />
        )}
      </div>
    </PageBody>
  );
}
