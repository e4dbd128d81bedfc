import type { Locale } from "./locale.ts";
import { LOCALES } from "./locales.ts";

export function isLocale(tag: string | undefined): tag is Locale {
  return tag !== undefined && Object.hasOwn(LOCALES, tag);
}
