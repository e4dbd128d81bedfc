"use client";

import { useTranslations } from "next-intl";
import type { TextQuestion } from "@laurel/core/questions/kinds/text-schemas";
import type { ControlProps, DeskKind } from "./desk-kind.ts";
import { WrittenField } from "./written-field.tsx";

export const TEXT_DESK: DeskKind<TextQuestion> = {
  startAt: () => 0,
  offers: () => [],
  instant: () => false,
  Control: TextControl,
  written: true,
};

/** A question answered in words, such as the reason of a choice. */
function TextControl({ question, answer, onAnswer }: ControlProps<TextQuestion>) {
  const t = useTranslations();
  const text = answer?.kind === "text" ? answer.text : "";
  const short =
    question.minLength !== undefined && text.trim() !== "" && text.trim().length < question.minLength;
  return (
    <WrittenField
      label={question.title}
      optional={!question.required}
      help={
        short
          ? t("annotate.writing.minLength", {
              minLength: question.minLength ?? 0,
              text: text.trim().length,
            })
          : undefined
      }
      data-question-field={question.id}
      rows={2}
      maxLength={question.maxLength}
      value={text}
      onChange={(event) =>
        onAnswer(event.target.value === "" ? undefined : { kind: "text", text: event.target.value }, 0)
      }
      fieldClassName="min-w-0 flex-1"
      className="min-h-0"
    />
  );
}
