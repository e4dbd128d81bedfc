import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary/binary-question";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const ABOUT = [
  { value: "quality", label: "Good or bad" },
  { value: "correctness", label: "Correct or incorrect" },
] as const;
const HELP = { quality: "A thumb for each response, as KTO takes it.", correctness: "Each response against the reference answer that its prompt brings. The import names the column." } as const;
const OUTCOMES: Readonly<Record<BinaryQuestion["about"], Readonly<Record<string, string>>>> = {
  quality: { "all-good": "all good", "some-bad": "some bad", "all-bad": "all bad" },
  correctness: { "all-good": "all correct", "some-bad": "some incorrect", "all-bad": "all incorrect" },
};

function BinaryFields({ question, errors, onChange }: KindFieldsProps<BinaryQuestion>) {
  return (
    <Field forSelect label="The two answers" help={HELP[question.about]} error={errors["about"] ?? null}>
      <Select value={question.about} onValueChange={(about) => onChange({ ...question, about })} options={ABOUT} />
    </Field>
  );
}

export const BINARY_FORM: QuestionForm<BinaryQuestion> = {
  name: "Yes or no",
  about: "Good or bad, or correct or incorrect, for each response.",
  blank: { kind: "binary", title: "Is this response good?", help: "", required: true, about: "quality" },
  outcome: ({ about }, outcome) => OUTCOMES[about][outcome] ?? outcome,
  Fields: BinaryFields,
};
