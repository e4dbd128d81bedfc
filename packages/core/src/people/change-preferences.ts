import type { PreferencesChange } from "./preferences-change.ts";
import type { Preferences } from "./preferences.ts";

/** The preferences after a change; those that were set back to the default are not among them. */
export function changePreferences(before: Preferences, change: PreferencesChange): Preferences {
  const all = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Preferences;
}
