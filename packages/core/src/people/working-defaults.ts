import type { Preferences } from "./preferences.ts";

/**
 * How the judging page is for people who changed nothing: text at its own size, lines as wide as their
 * column, a break every 50 minutes.
 */
export const WORKING_DEFAULTS = {
  textSize: 100,
  lineLength: 0,
  breakAfterMinutes: 50,
} as const satisfies Preferences;
