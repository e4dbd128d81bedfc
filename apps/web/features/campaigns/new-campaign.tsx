"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Preset, PRESETS } from "@laurel/core/questions/presets";
import { Button } from "../../components/ui/button.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { classNames } from "../../lib/class-names.ts";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { PageBody } from "../shell/page-body.tsx";
import { BLANK_CAMPAIGN, presetPart, toCampaignInput } from "./campaign-form-state.ts";
import { CampaignForm } from "./campaign-form.tsx";

/** Makes a campaign, from a preset or from nothing; it starts as a draft. */
export function NewCampaign() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [campaignId] = useState(newId);
  const [form, setForm] = useState(BLANK_CAMPAIGN);
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
    setForm((before) => ({ ...before, questions, responsesPerTask }));
    setChosen(preset?.id ?? "blank");
    setFolded(true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>("input[name=name]")?.focus());
  };
  return (
    <PageBody>
      <PageHeader title={t("campaigns.new.title")} description={t("campaigns.new.help")} />
      <div className="flex flex-col gap-5">
        <PresetChoice chosen={chosen} folded={folded} onUnfold={() => setFolded(false)} onChoose={choose} />
        {chosen !== null && (
          <CampaignForm
            key={chosen}
            form={form}
            onChange={setForm}
            action={t("campaigns.new.create")}
            busy={create.isPending}
            error={create.error}
            onSubmit={() => create.mutate({ campaignId, ...toCampaignInput(form) })}
          />
        )}
      </div>
    </PageBody>
  );
}

const blank = (t: Translate) => ({
  id: "blank",
  name: t("campaigns.new.blank"),
  about: t("campaigns.new.blankHelp"),
});

type PresetChoiceProps = {
  chosen: string | null;
  folded: boolean;
  onUnfold: () => void;
  onChoose: (preset: (typeof PRESETS)[number] | null) => void;
};

/**
 * The presets that a new campaign can begin from: one click fills in the form. Once one is chosen, the list
 * folds into one line.
 */
function PresetChoice({ chosen, folded, onUnfold, onChoose }: PresetChoiceProps) {
  const t = useTranslations();
  const name = [...PRESETS, blank(t)].find(({ id }) => id === chosen)?.name;
  if (folded && name) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="text-[0.9375rem]">
          {t("campaigns.new.basedOn")} <span className="font-medium">{name}</span>.
        </p>
        <Button variant="secondary" size="small" onClick={onUnfold}>
          {t("campaigns.new.chooseAnother")}
        </Button>
      </div>
    );
  }
  return (
    <section aria-labelledby="preset-choice">
      <h2 id="preset-choice" className="text-lg font-semibold">
        {t("campaigns.new.purpose")}
      </h2>
      <p className="mt-0.5 text-[0.9375rem] text-muted-foreground">{t("campaigns.new.purposeHelp")}</p>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {[...PRESETS, blank(t)].map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              aria-pressed={preset.id === chosen}
              onClick={() => onChoose("questions" in preset ? preset : null)}
              className={classNames(
                "flex h-full w-full flex-col rounded-xl border bg-card p-4 text-start shadow-raised hover:border-primary",
                preset.id === chosen && "border-primary bg-primary-soft/40",
              )}
            >
              <span dir="auto" className="font-medium">
                {preset.name}
              </span>
              <span dir="auto" className="mt-1 text-sm text-muted-foreground">
                {preset.about}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
