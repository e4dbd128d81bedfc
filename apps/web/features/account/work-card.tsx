"use client";

import { useTranslations } from "next-intl";
import { WORKING_DEFAULTS } from "@laurel/core/people/preference-rules";
import { Card } from "../../components/ui/card.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { usePreferences } from "./use-preferences.ts";

type Setting = keyof typeof WORKING_DEFAULTS;
type SettingRow = {
  readonly name: Setting;
  readonly label: string;
  readonly help: string;
  readonly values: readonly number[];
  readonly words: (value: number) => string;
};

const settings = (t: Translate): readonly SettingRow[] => [
  {
    name: "textSize",
    label: t("account.work.textSize"),
    help: t("account.work.textSizeHelp"),
    values: [80, 90, 100, 110, 125, 140, 160],
    words: (percent) => `${percent} %`,
  },
  {
    name: "lineLength",
    label: t("account.work.lineLength"),
    help: t("account.work.lineLengthHelp"),
    values: [0, 60, 72, 90, 120],
    words: (characters) =>
      characters === 0 ? t("account.work.fullWidth") : t("account.work.lineCharacters", { characters }),
  },
  {
    name: "breakAfterMinutes",
    label: t("account.work.breakReminder"),
    help: t("account.work.breakReminderHelp"),
    values: [0, 25, 40, 50, 75, 90],
    words: (minutes) =>
      minutes === 0 ? t("account.work.breakOff") : t("account.work.breakAfterMinutes", { minutes }),
  },
];

/** How the judging page reads, and when it suggests a break. */
export function WorkCard() {
  const t = useTranslations();
  const { preferences, change } = usePreferences();
  return (
    <Card title={t("account.work.title")} description={t("account.work.help")}>
      <div className="grid gap-4 sm:grid-cols-3">
        {settings(t).map(({ name, label, help, values, words }) => {
          const chosen = preferences[name] ?? WORKING_DEFAULTS[name];
          const offered = values.includes(chosen)
            ? values
            : [...values, chosen].toSorted((one, other) => one - other);
          return (
            <Field key={name} label={label} help={help} forSelect>
              <Select
                value={chosen}
                onValueChange={(value) => change({ [name]: value === WORKING_DEFAULTS[name] ? null : value })}
                options={offered.map((value) => ({ value, label: words(value) }))}
              />
            </Field>
          );
        })}
      </div>
    </Card>
  );
}
