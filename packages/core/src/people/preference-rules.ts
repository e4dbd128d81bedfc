import type { Preferences, PreferencesChange } from "./person-preferences.ts";

/**
 * The judging page for people who changed nothing: text at its own size, lines as wide as their column, and a
 * break every 50 minutes.
 */
export const WORKING_DEFAULTS = {
  textSize: 100,
  lineLength: 0,
  breakAfterMinutes: 50,
} as const satisfies Preferences;

/** The preferences after a change, without those that were set back to the default. */
export function changePreferences(before: Preferences, change: PreferencesChange): Preferences {
  const all = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Preferences;
}
