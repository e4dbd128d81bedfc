"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ChoiceCard } from "./choice-card.tsx";
import { THEMES } from "./themes.ts";
import { useSavedTheme } from "./use-saved-theme.ts";

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
      description={t("account.savedForYou")}
      choices={THEMES.map((value) => ({ value, label: t(`account.themes.${value}`) }))}
      chosen={inBrowser ? (theme ?? null) : null}
      onChoose={setTheme}
    />
  );
}
