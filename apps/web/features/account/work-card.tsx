"use client";

import { WORKING_DEFAULTS } from "@laurel/core/people/working-defaults";
import { Card } from "../../components/ui/card.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import { usePreferences } from "./use-preferences.ts";

type Setting = keyof typeof WORKING_DEFAULTS;
type SettingRow = { readonly name: Setting; readonly label: string; readonly help: string; readonly values: readonly number[]; readonly words: (value: number) => string };

const SETTINGS: readonly SettingRow[] = [
  { name: "textSize", label: "Text size", help: "Of prompts and responses.", values: [80, 90, 100, 110, 125, 140, 160], words: (percent) => `${percent} %` },
  { name: "lineLength", label: "Line length", help: "Shorter lines are easier to follow.", values: [0, 60, 72, 90, 120], words: (characters) => (characters === 0 ? "As wide as the column" : `${characters} characters`) },
  { name: "breakAfterMinutes", label: "Break reminder", help: "After as much work without a pause of five minutes.", values: [0, 25, 40, 50, 75, 90], words: (minutes) => (minutes === 0 ? "Off" : `After ${minutes} minutes`) },
];

/** How the judging page reads, and when it suggests a break. */
export function WorkCard() {
  const { preferences, change } = usePreferences();
  return (
    <Card title="Judging page" description="How you like to read, and when to pause.">
      <div className="grid gap-4 sm:grid-cols-3">
        {SETTINGS.map(({ name, label, help, values, words }) => {
          const chosen = preferences[name] ?? WORKING_DEFAULTS[name];
          const offered = values.includes(chosen) ? values : [...values, chosen].toSorted((one, other) => one - other);
          return (
            <Field key={name} label={label} help={help} forSelect>
              <Select value={chosen} onValueChange={(value) => change({ [name]: value === WORKING_DEFAULTS[name] ? null : value })} options={offered.map((value) => ({ value, label: words(value) }))} />
            </Field>
          );
        })}
      </div>
    </Card>
  );
}
