import type { Preferences } from "@laurel/core/people/person-preferences";

/** A language of the interface. */
export type Locale = NonNullable<Preferences["locale"]>;

type LocaleFacts = {
  /** Its name in the language itself, for people who can't read the present one. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /**
   * How dates, numbers and plurals are written. Arabic with Latin digits: keys, codes and files have these
   * too.
   */
  readonly format: string;
};

/** The languages of the interface; the first is for everybody whose language is not among them. */
export const LOCALES: Readonly<Record<Locale, LocaleFacts>> = {
  en: { name: "English", direction: "ltr", format: "en-GB" },
  de: { name: "Deutsch", direction: "ltr", format: "de" },
  ar: { name: "العربية", direction: "rtl", format: "ar-u-nu-latn" },
};

export function isLocale(tag: string | undefined): tag is Locale {
  return tag !== undefined && Object.hasOwn(LOCALES, tag);
}

/** The cookie in which a browser keeps the language that was chosen in it. */
export const LOCALE_COOKIE = "laurel-locale";
