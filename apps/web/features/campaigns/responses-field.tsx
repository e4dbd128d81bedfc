"use client";

import { LIMITS } from "@laurel/core/text/limits";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";

const MEANINGS: Readonly<Record<number, string>> = { 1: "1: each by itself", 2: "2: pairs" };
const OPTIONS = Array.from({ length: LIMITS.responsesPerTask }, (_, index) => ({ value: index + 1, label: MEANINGS[index + 1] ?? `Up to ${index + 1}` }));

type ResponsesFieldProps = { value: number; onChange: (value: number) => void; error: string | undefined; imported: boolean };

/** How many responses of a prompt are judged together. */
export function ResponsesField({ value, onChange, error, imported }: ResponsesFieldProps) {
  return (
    <Field forSelect label="Responses per task" help={imported ? "For later imports only: tasks that are there stay as they are." : "How many responses to a prompt are judged together."} error={error ?? null}>
      <Select value={value} onValueChange={onChange} options={OPTIONS} className="sm:max-w-64" />
    </Field>
  );
}
