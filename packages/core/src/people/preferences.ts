import { z } from "zod";

/** How a person likes to work. What is left out is as the installation or the page has it. */
export const Preferences = z.strictObject({
  locale: z.enum(["en", "de", "ar"]).optional(),
  theme: z.enum(["light", "dark", "system"]).optional(),
  /** Text size on the judging page, in percent. */
  textSize: z.int().min(80).max(160).optional(),
  /** The longest line of a response, in characters; 0 for the whole column. */
  lineLength: z.int().min(0).max(160).optional(),
  /** Minutes of work after which a break is suggested; 0 for never. */
  breakAfterMinutes: z.int().min(0).max(240).optional(),
  /** What an action of the judging page is done with, instead of its usual key: `KeyboardEvent.code`. */
  keys: z
    .record(z.string().max(40), z.string().regex(/^[A-Za-z0-9]{1,20}$/, "must be a key code such as KeyA"))
    .refine((keys) => Object.keys(keys).length <= 200, "names more than 200 actions")
    .optional(),
});
export type Preferences = z.infer<typeof Preferences>;

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
