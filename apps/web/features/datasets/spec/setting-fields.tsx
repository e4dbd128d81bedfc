import type { ComponentProps } from "react";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { SpecFormState, SpecProblems } from "./spec-form-state.ts";

/** What a part of the form is given: the whole form, what is wrong with it, and how to change some of it. */
export type SpecFieldsProps = {
  readonly form: SpecFormState;
  readonly problems: SpecProblems;
  readonly change: (part: Partial<SpecFormState>) => void;
};

type TextKey = {
  [Key in keyof SpecFormState]: string extends SpecFormState[Key] ? Key : never;
}[keyof SpecFormState];
type TextSettingProps = SpecFieldsProps & {
  name: TextKey;
  label: string;
  help?: string;
  optional?: boolean;
  input?: ComponentProps<"input">;
};

/** A setting that is typed, with its error below. */
export function TextSetting({
  form,
  problems,
  change,
  name,
  label,
  help,
  optional = false,
  input,
}: TextSettingProps) {
  return (
    <Field label={label} help={help} optional={optional} error={problems[name] ?? null}>
      <Input
        autoComplete="off"
        {...input}
        value={form[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </Field>
  );
}

type ChoiceSettingProps<Value> = {
  label: string;
  help?: string;
  value: Value;
  words: Readonly<Record<string & Value, string>>;
  onChange: (value: Value) => void;
};

/** A setting with several choices. `words` holds every choice, in the order shown. */
export function ChoiceSetting<Value extends string>({
  label,
  help,
  value,
  words,
  onChange,
}: ChoiceSettingProps<Value>) {
  // A record's keys are its type's, and no others.
  const values = Object.keys(words) as (string & Value)[];
  return (
    <Field forSelect label={label} help={help}>
      <Select
        value={value}
        onValueChange={onChange}
        options={values.map((each) => ({ value: each as Value, label: words[each] }))}
      />
    </Field>
  );
}
