"use client";

import { useTranslations } from "next-intl";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import type { FieldErrors } from "../../lib/field-errors.ts";
import type { CampaignFormState } from "./campaign-form-state.ts";

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
  form: CampaignFormState;
  onChange: (change: Partial<CampaignFormState>) => void;
  errors: FieldErrors;
  overlapLocked: boolean;
  imported: boolean;
};

/** What a task is made of, and how tasks are dealt out. */
export function WorkFields({ form, onChange, errors, overlapLocked, imported }: WorkFieldsProps) {
  const t = useTranslations();
  const fields = numberFields(t).filter(
    ({ name }) => name !== "maxPairsPerPrompt" || form.responsesPerTask === 2,
  );
  return (
    <div className="flex flex-col gap-5">
      <ResponsesField
        value={form.responsesPerTask}
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
                value={form[name]}
                disabled={locked}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            </Field>
          );
        })}
      </div>
      <Checkbox
        checked={form.showReasoning}
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
          value={form.blurTags}
          autoComplete="off"
          placeholder="violence, self-harm"
          onChange={(event) => onChange({ blurTags: event.target.value })}
        />
      </Field>
    </div>
  );
}

const meanings = (t: Translate): Readonly<Record<number, string>> => ({
  1: t("campaigns.n1EachByItself"),
  2: t("campaigns.pairs"),
});
const options = (t: Translate) =>
  Array.from({ length: LIMITS.responsesPerTask }, (_, index) => ({
    value: index + 1,
    label: meanings(t)[index + 1] ?? t("campaigns.upToIndex", { index: index + 1 }),
  }));

type ResponsesFieldProps = {
  value: number;
  onChange: (value: number) => void;
  error: string | undefined;
  imported: boolean;
};

/** How many responses of a prompt are judged together. */
function ResponsesField({ value, onChange, error, imported }: ResponsesFieldProps) {
  const t = useTranslations();
  return (
    <Field
      forSelect
      label={t("campaigns.responsesPerTask")}
      help={imported ? t("campaigns.forLaterImportsOnly") : t("campaigns.howManyResponsesTo")}
      error={error ?? null}
    >
      <Select value={value} onValueChange={onChange} options={options(t)} className="sm:max-w-64" />
    </Field>
  );
}
