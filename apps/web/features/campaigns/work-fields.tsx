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
    { name: "overlap", label: t("campaigns.work.overlap"), help: t("campaigns.work.overlapHelp") },
    { name: "leaseMinutes", label: t("campaigns.work.lease"), help: t("campaigns.work.leaseHelp") },
    {
      name: "maxPairsPerPrompt",
      label: t("campaigns.work.pairsPerPrompt"),
      help: t("campaigns.work.pairsPerPromptHelp"),
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
              help={locked ? t("campaigns.work.overlapLocked") : help}
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
        help={t("campaigns.work.reasoningHelp")}
      >
        {t("campaigns.work.reasoning")}
      </Checkbox>
      <Field
        label={t("campaigns.work.blurTags")}
        optional
        help={t("campaigns.work.blurTagsHelp")}
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
  1: t("campaigns.work.responses.one"),
  2: t("campaigns.work.responses.pairs"),
});
const options = (t: Translate) =>
  Array.from({ length: LIMITS.responsesPerTask }, (_, index) => ({
    value: index + 1,
    label: meanings(t)[index + 1] ?? t("campaigns.work.responses.upTo", { index: index + 1 }),
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
      label={t("campaigns.work.responsesPerTask")}
      help={imported ? t("campaigns.work.responsesLaterOnly") : t("campaigns.work.responsesHelp")}
      error={error ?? null}
    >
      <Select value={value} onValueChange={onChange} options={options(t)} className="sm:max-w-64" />
    </Field>
  );
}
