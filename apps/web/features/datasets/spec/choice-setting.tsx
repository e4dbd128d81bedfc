import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";

type ChoiceSettingProps<Value> = {
  label: string;
  help?: string;
  value: Value;
  words: Readonly<Record<string & Value, string>>;
  onChange: (value: Value) => void;
};

/** A setting of which one is chosen. `words` holds every choice in order. */
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
