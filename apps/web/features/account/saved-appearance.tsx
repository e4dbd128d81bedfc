"use client";

import { useLocale } from "next-intl";
import { useTheme } from "next-themes";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isLocale, type Locale, LOCALE_COOKIE } from "../../i18n/locales.ts";
import type { Me } from "../session/use-session.ts";
import { usePreferences } from "./use-preferences.ts";

/**
 * Brings the language that a person saved, on this device or another, into this browser. If none was saved,
 * the browser keeps its own.
 */
export function ApplyLocale({ me }: { me: Me }) {
  const router = useRouter();
  const shown = usePageLocale();
  const { locale } = me.preferences;
  useEffect(() => {
    if (locale === undefined || locale === shown) return;
    keepLocale(locale);
    router.refresh();
  }, [locale, shown, router]);
  return null;
}

/** The language that this page is shown in. */
export function usePageLocale(): Locale {
  const language = useLocale().split("-")[0];
  return isLocale(language) ? language : "en";
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Lets this browser ask for its next page in `locale`. */
function keepLocale(locale: Locale): void {
  // The cookie store's own API is missing in Firefox and over plain HTTP.
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

export const THEMES = ["light", "dark", "system"] as const;

/** Brings the theme that a person saved into this browser. If none was saved, the browser keeps its own. */
export function ApplyTheme({ me }: { me: Me }) {
  const { setTheme } = useTheme();
  const { theme } = me.preferences;
  useEffect(() => {
    if (theme) setTheme(theme);
  }, [theme, setTheme]);
  return null;
}

type Theme = (typeof THEMES)[number];

/** The theme of this browser; a change is seen at once and saved for the person. */
export function useSavedTheme(): { theme: string | undefined; setTheme: (theme: string) => void } {
  const { theme, setTheme } = useTheme();
  const { change } = usePreferences();
  return {
    theme,
    setTheme(next) {
      setTheme(next);
      const saved = THEMES.find((known): known is Theme => known === next);
      if (saved) change({ theme: saved });
    },
  };
}
