import type { ComponentProps } from "react";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import type { SpecDraft } from "./spec-draft.ts";
import type { SpecFieldsProps } from "./spec-fields-props.ts";

type TextKey = { [Key in keyof SpecDraft]: string extends SpecDraft[Key] ? Key : never }[keyof SpecDraft];
type TextSettingProps = SpecFieldsProps & {
  name: TextKey;
  label: string;
  help?: string;
  optional?: boolean;
  input?: ComponentProps<"input">;
};

/** A setting that is typed, with its error below. */
export function TextSetting({
  draft,
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
        value={draft[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </Field>
  );
}
