import { cookies, headers } from "next/headers";
import { isLocale, type Locale, LOCALE_COOKIE } from "./locales.ts";

/** The language of the requested page. */
export async function requestLocale(): Promise<Locale> {
  const [kept, asked] = await Promise.all([cookies(), headers()]);
  return chosenLocale(kept.get(LOCALE_COOKIE)?.value, asked.get("accept-language"));
}

/** The languages that a browser asks for, most wanted first: "de-AT;q=0.8" is German. */
function wantedLanguages(acceptLanguage: string): readonly string[] {
  return acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters
        .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
        .find((q) => q !== undefined);
      return { language: tag.split("-")[0] ?? "", weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ language }) => language);
}

/**
 * The language of a page: the one in the cookie, else the first that the browser wants and Laurel has, else
 * English.
 */
export function chosenLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  return isLocale(cookie) ? cookie : (wantedLanguages(acceptLanguage ?? "").find(isLocale) ?? "en");
}
