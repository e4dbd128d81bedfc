import { cookies, headers } from "next/headers";
import { chosenLocale } from "./chosen-locale.ts";
import { LOCALE_COOKIE } from "./locale-cookie.ts";
import type { Locale } from "./locale.ts";

/** The language of the page that is being asked for. */
export async function requestLocale(): Promise<Locale> {
  const [kept, asked] = await Promise.all([cookies(), headers()]);
  return chosenLocale(kept.get(LOCALE_COOKIE)?.value, asked.get("accept-language"));
}
