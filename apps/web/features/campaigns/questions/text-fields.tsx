"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TextQuestion } from "@laurel/core/questions/kinds/text-schemas";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

function TextFields({ question, errors, onChange }: KindFieldsProps<TextQuestion>) {
  const t = useTranslations();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label={t("campaigns.text.minLength")} optional error={errors["minLength"] ?? null}>
        <NumberInput
          value={question.minLength}
          onChange={(minLength) => onChange({ ...question, minLength })}
        />
      </Field>
      <Field label={t("campaigns.text.maxLength")} error={errors["maxLength"] ?? null}>
        <NumberInput
          value={question.maxLength}
          onChange={(maxLength) => onChange({ ...question, maxLength: maxLength ?? Number.NaN })}
        />
      </Field>
    </div>
  );
}

export const textForm = (t: Translate): QuestionForm<TextQuestion> => ({
  name: t("campaigns.kinds.text"),
  about: t("campaigns.text.meaning"),
  blank: { kind: "text", title: "Why?", help: "One or two sentences.", required: false, maxLength: 2_000 },
  outcome: (_, outcome) => (outcome === "empty" ? t("campaigns.text.emptyOutcome") : "written"),
  Fields: TextFields,
});

const textOf = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? "" : String(value);

/**
 * A field for a whole number. Text that is no number stays as typed and gives NaN; an empty field gives
 * undefined.
 */
function NumberInput({
  value,
  onChange,
}: {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const [text, setText] = useState(textOf(value));
  const change = (typed: string) => {
    setText(typed);
    onChange(typed.trim() === "" ? undefined : Number(typed));
  };
  return <Input inputMode="numeric" value={text} onChange={(event) => change(event.target.value)} />;
}
