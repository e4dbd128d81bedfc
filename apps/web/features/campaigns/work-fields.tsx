"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import type { Translate } from "../../i18n/translate.ts";
import type { FieldErrors } from "../../lib/field-errors.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { ResponsesField } from "./responses-field.tsx";

const numberFields = (t: Translate) =>
  [
    { name: "overlap", label: t("campaigns.overlap"), help: t("campaigns.howManyAnnotatorsJudge") },
    { name: "leaseMinutes", label: t("campaigns.leaseInMinutes"), help: t("campaigns.howLongATask") },
    {
      name: "maxPairsPerPrompt",
      label: t("campaigns.pairsPerPrompt"),
      help: t("campaigns.ofPromptsWithMore"),
    },
  ] as const;

type WorkFieldsProps = {
  draft: CampaignDraft;
  onChange: (change: Partial<CampaignDraft>) => void;
  errors: FieldErrors;
  overlapLocked: boolean;
  imported: boolean;
};

/** What a task is made of, and how tasks are dealt out. */
export function WorkFields({ draft, onChange, errors, overlapLocked, imported }: WorkFieldsProps) {
  const t = useTranslations();
  const fields = numberFields(t).filter(
    ({ name }) => name !== "maxPairsPerPrompt" || draft.responsesPerTask === 2,
  );
  return (
    <div className="flex flex-col gap-5">
      <ResponsesField
        value={draft.responsesPerTask}
        onChange={(responsesPerTask) => onChange({ responsesPerTask })}
        error={errors["responsesPerTask"]}
        imported={imported}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {fields.map(({ name, label, help }) => {
          const locked = name === "overlap" && overlapLocked;
          return (
            <Field
              key={name}
              label={label}
              help={locked ? t("campaigns.onlyADraftOr") : help}
              error={errors[name] ?? null}
            >
              <Input
                inputMode="numeric"
                value={draft[name]}
                disabled={locked}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            </Field>
          );
        })}
      </div>
      <Checkbox
        checked={draft.showReasoning}
        onCheckedChange={(showReasoning) => onChange({ showReasoning })}
        help={t("campaigns.foldedForThoseWho")}
      >
        {t("campaigns.showReasoningTraces")}
      </Checkbox>
      <Field
        label={t("campaigns.blurPromptsWithThese")}
        optional
        help={t("campaigns.separatedByCommasSuch")}
        error={errors["blurTags"] ?? null}
      >
        <Input
          value={draft.blurTags}
          autoComplete="off"
          placeholder="violence, self-harm"
          onChange={(event) => onChange({ blurTags: event.target.value })}
        />
      </Field>
    </div>
  );
}
