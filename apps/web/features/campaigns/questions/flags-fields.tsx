import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags/flags-question";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import { DEFAULT_FLAGS } from "./default-flags.ts";
import { FlagList } from "./flag-list.tsx";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const SCOPES = [
  { value: "response", label: "Each response by itself" },
  { value: "task", label: "The task as a whole" },
] as const;

function FlagsFields({ question, saved, errors, onChange }: KindFieldsProps<FlagsQuestion>) {
  return (
    <>
      <FlagList question={question} saved={saved} errors={errors} onChange={onChange} />
      <Field forSelect label="What is flagged" error={errors["scope"] ?? null}>
        <Select value={question.scope} onValueChange={(scope) => onChange({ ...question, scope, spans: question.spans && scope === "response" })} options={SCOPES} />
      </Field>
      <Checkbox disabled={question.scope === "task"} checked={question.spans} onCheckedChange={(spans) => onChange({ ...question, spans })} help="The annotator may mark the words that a flag is about. Of responses only.">
        Let words be marked
      </Checkbox>
    </>
  );
}

function outcome({ options }: FlagsQuestion, id: string): string {
  if (id === "none") return "none";
  return id === "any" ? "any flag" : `“${options.find((option) => option.id === id)?.label ?? id}”`;
}

export const FLAGS_FORM: QuestionForm<FlagsQuestion> = {
  name: "Flags",
  about: "Which of a list apply, such as unsafe or off-topic; words can be marked.",
  blank: { kind: "flags", title: "Is anything wrong with it?", help: "", required: false, scope: "response", options: DEFAULT_FLAGS, spans: false },
  outcome,
  parts: { name: "Flag", of: ({ options }) => options, withId: (question, index, id) => ({ ...question, options: question.options.map((option, at) => (at === index ? { ...option, id } : option)) }) },
  Fields: FlagsFields,
};
