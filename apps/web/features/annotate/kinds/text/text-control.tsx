"use client";

import type { TextQuestion } from "@laurel/core/questions/kinds/text/text-question";
import { Field } from "../../../../components/ui/field.tsx";
import { Textarea } from "../../../../components/ui/textarea.tsx";
import type { ControlProps } from "../desk-kind.ts";

/** A question answered in words, such as the reason of a choice. */
export function TextControl({ question, answer, onAnswer }: ControlProps<TextQuestion>) {
  const text = answer?.kind === "text" ? answer.text : "";
  const short = question.minLength !== undefined && text.trim() !== "" && text.trim().length < question.minLength;
  return (
    <Field label={question.title} optional={!question.required} help={short ? `At least ${question.minLength} characters; ${text.trim().length} so far.` : undefined} className="min-w-0 flex-1">
      <Textarea data-question-field={question.id} dir="auto" rows={2} maxLength={question.maxLength} value={text} onChange={(event) => onAnswer(event.target.value === "" ? undefined : { kind: "text", text: event.target.value }, 0)} className="min-h-0" />
    </Field>
  );
}
