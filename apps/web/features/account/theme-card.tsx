"use client";

import { useSyncExternalStore } from "react";
import { Card } from "../../components/ui/card.tsx";
import { useSavedTheme } from "./use-saved-theme.ts";

const THEMES = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
] as const;

const never = () => () => {};

/** Light or dark, for this person on every device. */
export function ThemeCard() {
  const { theme, setTheme } = useSavedTheme();
  // The server can't know what this browser keeps.
  const inBrowser = useSyncExternalStore(never, () => true, () => false);
  return (
    <Card title="Theme" description="Saved for you, on every device.">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Theme</legend>
        {THEMES.map(({ value, label }) => (
          <label key={value} className="cursor-pointer rounded-lg border border-input/60 px-4 py-2 text-[0.9375rem] has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-soft-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring">
            <input type="radio" name="theme" value={value} checked={inBrowser && theme === value} onChange={() => setTheme(value)} className="sr-only" />
            {label}
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
