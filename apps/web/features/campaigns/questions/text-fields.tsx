import type { TextQuestion } from "@laurel/core/questions/kinds/text/text-question";
import { Field } from "../../../components/ui/field.tsx";
import { NumberInput } from "./number-input.tsx";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

function TextFields({ question, errors, onChange }: KindFieldsProps<TextQuestion>) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="At least, in characters" optional error={errors["minLength"] ?? null}>
        <NumberInput value={question.minLength} onChange={(minLength) => onChange({ ...question, minLength })} />
      </Field>
      <Field label="At most, in characters" error={errors["maxLength"] ?? null}>
        <NumberInput value={question.maxLength} onChange={(maxLength) => onChange({ ...question, maxLength: maxLength ?? Number.NaN })} />
      </Field>
    </div>
  );
}

export const TEXT_FORM: QuestionForm<TextQuestion> = {
  name: "Text",
  about: "Something said in words, such as the reason of a choice.",
  blank: { kind: "text", title: "Why?", help: "One or two sentences.", required: false, maxLength: 2_000 },
  outcome: (_, outcome) => (outcome === "empty" ? "left empty" : "written"),
  Fields: TextFields,
};
