"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { QuestionId } from "@laurel/core/questions/question-base";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import type { Translate } from "../../../i18n/translate.ts";

type IdFieldProps = {
  label: string;
  value: string;
  taken: readonly string[];
  onChange: (id: string) => void;
};

function problemOf(t: Translate, id: string, taken: readonly string[]): string | null {
  if (!QuestionId.safeParse(id).success) return t("campaigns.useAtMost40");
  return taken.includes(id) ? t("campaigns.thisIdIsTaken") : null;
}

/** An id to change by hand. One that can't be is not taken over, and is gone when the field is left. */
export function IdField({ label, value, taken, onChange }: IdFieldProps) {
  const t = useTranslations();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    const problem = problemOf(t, text, taken);
    setTyped(problem ? text : null);
    if (!problem) onChange(text);
  };
  return (
    <Field label={label} error={typed === null ? null : problemOf(t, typed, taken)}>
      <Input
        value={typed ?? value}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        className="font-mono text-sm"
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
