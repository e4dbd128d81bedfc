import { z } from "zod";
import { Preferences } from "./preferences.ts";

const { locale, theme, textSize, lineLength, breakAfterMinutes, keys } = Preferences.shape;

/**
 * What a person changes about how they work: what is left out stays, null goes back to the default. Keys are
 * changed as a whole.
 */
export const PreferencesChange = z.strictObject({
  locale: locale.nullable(),
  theme: theme.nullable(),
  textSize: textSize.nullable(),
  lineLength: lineLength.nullable(),
  breakAfterMinutes: breakAfterMinutes.nullable(),
  keys: keys.nullable(),
});
export type PreferencesChange = z.infer<typeof PreferencesChange>;
