"use client";

import { useTheme } from "next-themes";
import { THEMES } from "./themes.ts";
import { usePreferences } from "./use-preferences.ts";

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
