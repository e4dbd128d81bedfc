"use client";

import type { TextQuestion as TextQuestionOf } from "@laurel/core/questions/kinds/text/text-question";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/textarea.tsx";

type TextQuestionProps = { question: TextQuestionOf; value: string; onChange: (text: string) => void };

/** A question answered in words, such as the reason of a choice. */
export function TextQuestion({ question, value, onChange }: TextQuestionProps) {
  return (
    <Field label={question.title} optional={!question.required} help={question.help || undefined} className="min-w-0 flex-1">
      <Textarea data-text-question dir="auto" rows={2} maxLength={question.maxLength} value={value} onChange={(event) => onChange(event.target.value)} className="min-h-0" />
    </Field>
  );
}
