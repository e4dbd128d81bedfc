import type { StepsQuestion } from "@laurel/core/questions/kinds/steps/steps-question";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const SPLITS = [
  { value: "blank-lines", label: "At blank lines" },
  { value: "numbered", label: "Before numbered lines" },
  { value: "lines", label: "At every line" },
] as const;
const MEANINGS: Readonly<Record<StepsQuestion["split"], string>> = {
  "blank-lines": "Each paragraph is a step.",
  numbered: "A step begins at a line such as “1.”, “2)” or “Step 3:”; what stands before the first is a step too.",
  lines: "Each line that says something is a step.",
};
const OUTCOMES: Readonly<Record<string, string>> = { error: "that a step is wrong", "no-error": "that no step is wrong", "give-up": "given up", "bad-problem": "that the problem itself is bad" };

function StepsFields({ question, errors, onChange }: KindFieldsProps<StepsQuestion>) {
  return (
    <>
      <Field forSelect label="Where steps are split" help={`${MEANINGS[question.split]} Steps that come with the import stay as they are.`} error={errors["split"] ?? null}>
        <Select value={question.split} onValueChange={(split) => onChange({ ...question, split })} options={SPLITS} />
      </Field>
      <Checkbox checked={question.stopAtFirstError} onCheckedChange={(stopAtFirstError) => onChange({ ...question, stopAtFirstError })} help="As in PRM800K: what comes after the first wrong step is not labeled.">
        Stop at the first wrong step
      </Checkbox>
      <Checkbox checked={question.continuation} onCheckedChange={(continuation) => onChange({ ...question, continuation })} help="A better step to go in the place of the first wrong one.">
        Ask how it should have gone on
      </Checkbox>
    </>
  );
}

export const STEPS_FORM: QuestionForm<StepsQuestion> = {
  name: "Steps",
  about: "Each reasoning step right, neutral or wrong, for process rewards.",
  blank: { kind: "steps", title: "Is each step right?", help: "", required: true, split: "blank-lines", stopAtFirstError: true, continuation: false },
  outcome: (_, outcome) => OUTCOMES[outcome] ?? outcome,
  Fields: StepsFields,
};
