"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Card } from "../../components/ui/card.tsx";
import { isLocale, LOCALES } from "../../i18n/locales.ts";
import { THEMES, usePageLocale, useSavedTheme } from "./saved-appearance.tsx";
import { usePreferences } from "./use-preferences.ts";

const CHOICES = Object.entries(LOCALES).flatMap(([value, { name }]) =>
  isLocale(value) ? [{ value, label: name, lang: value }] : [],
);

/** The language of the interface, for this person on every device. */
export function LanguageCard() {
  const t = useTranslations();
  const shown = usePageLocale();
  const { change } = usePreferences();
  return (
    <ChoiceCard
      name="language"
      title={t("account.language")}
      description={t("account.appearance.savedHelp")}
      choices={CHOICES}
      chosen={shown}
      onChoose={(locale) => change({ locale })}
    />
  );
}

const never = () => () => {};

/** Light or dark, for this person on every device. */
export function ThemeCard() {
  const t = useTranslations();
  const { theme, setTheme } = useSavedTheme();
  // The server can't know what this browser keeps.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <ChoiceCard
      name="theme"
      title={t("account.theme")}
      description={t("account.appearance.savedHelp")}
      choices={THEMES.map((value) => ({ value, label: t(`account.themes.${value}`) }))}
      chosen={inBrowser ? (theme ?? null) : null}
      onChoose={setTheme}
    />
  );
}

type Choice<Value> = {
  readonly value: Value;
  readonly label: string;
  /** The label's language, where it differs from the page's. */
  readonly lang?: string;
};
type ChoiceCardProps<Value> = {
  name: string;
  title: string;
  description: string;
  choices: readonly Choice<Value>[];
  chosen: string | null;
  onChoose: (value: Value) => void;
};

/** A card with one of a few values to choose, all in sight. */
function ChoiceCard<Value extends string>({
  name,
  title,
  description,
  choices,
  chosen,
  onChoose,
}: ChoiceCardProps<Value>) {
  return (
    <Card title={title} description={description}>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{title}</legend>
        {choices.map(({ value, label, lang }) => (
          <label
            key={value}
            lang={lang}
            className="cursor-pointer rounded-lg border border-input/60 px-4 py-2 text-[0.9375rem] has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-soft-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
