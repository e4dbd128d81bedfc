"use client";

import { useTranslations } from "next-intl";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";

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
export function ResponsesField({ value, onChange, error, imported }: ResponsesFieldProps) {
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
