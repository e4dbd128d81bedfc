import { z } from "zod";

/** How a person likes to work. For what is left out, the default of the installation or the page holds. */
export const Preferences = z.strictObject({
  locale: z.enum(["en", "de", "ar"]).optional(),
  theme: z.enum(["light", "dark", "system"]).optional(),
  /** Text size on the judging page, in percent. */
  textSize: z.int().min(80).max(160).optional(),
  /** The longest line of a response, in characters; 0 for the whole column. */
  lineLength: z.int().min(0).max(160).optional(),
  /** Minutes of work after which a break is suggested; 0 for never. */
  breakAfterMinutes: z.int().min(0).max(240).optional(),
  /** By action of the judging page, the key to use instead of the usual one, as `KeyboardEvent.code`. */
  keys: z
    .record(z.string().max(40), z.string().regex(/^[A-Za-z0-9]{1,20}$/, "must be a key code such as KeyA"))
    .refine((keys) => Object.keys(keys).length <= 200, "names more than 200 actions")
    .optional(),
});
export type Preferences = z.infer<typeof Preferences>;

const { locale, theme, textSize, lineLength, breakAfterMinutes, keys } = Preferences.shape;

/**
 * A change of a person's preferences: what is left out stays, and null goes back to the default. `keys`
 * replaces all keys at once.
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
