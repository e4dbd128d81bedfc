"use client";

import { useTranslations } from "next-intl";
import { isLocale } from "../../i18n/is-locale.ts";
import { LOCALES } from "../../i18n/locales.ts";
import { usePageLocale } from "../../i18n/use-page-locale.ts";
import { ChoiceCard } from "./choice-card.tsx";
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
      description={t("account.savedForYou")}
      choices={CHOICES}
      chosen={shown}
      onChoose={(locale) => change({ locale })}
    />
  );
}
