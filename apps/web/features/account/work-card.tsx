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
    label: t("account.textSize"),
    help: t("account.ofPromptsAndResponses"),
    values: [80, 90, 100, 110, 125, 140, 160],
    words: (percent) => `${percent} %`,
  },
  {
    name: "lineLength",
    label: t("account.lineLength"),
    help: t("account.shorterLinesAreEasier"),
    values: [0, 60, 72, 90, 120],
    words: (characters) =>
      characters === 0 ? t("account.asWideAsThe") : t("account.charactersCharacters", { characters }),
  },
  {
    name: "breakAfterMinutes",
    label: t("account.breakReminder"),
    help: t("account.afterAsMuchWork"),
    values: [0, 25, 40, 50, 75, 90],
    words: (minutes) => (minutes === 0 ? t("account.off") : t("account.afterMinutesMinutes", { minutes })),
  },
];

/** How the judging page reads, and when it suggests a break. */
export function WorkCard() {
  const t = useTranslations();
  const { preferences, change } = usePreferences();
  return (
    <Card title={t("account.judgingPage")} description={t("account.howYouLikeTo")}>
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
