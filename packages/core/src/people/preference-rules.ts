import type { Preferences, PreferencesChange } from "./preferences.ts";

/**
 * How the judging page is for people who changed nothing: text at its own size, lines as wide as their
 * column, a break every 50 minutes.
 */
export const WORKING_DEFAULTS = {
  textSize: 100,
  lineLength: 0,
  breakAfterMinutes: 50,
} as const satisfies Preferences;

/** The preferences after a change; those that were set back to the default are not among them. */
export function changePreferences(before: Preferences, change: PreferencesChange): Preferences {
  const all = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Preferences;
}
