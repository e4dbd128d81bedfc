import { LOCALE_COOKIE } from "./locale-cookie.ts";
import type { Locale } from "./locale.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Lets this browser ask for its next page in `locale`. */
export function keepLocale(locale: Locale): void {
  // The cookie store's own API is missing in Firefox and over plain HTTP.
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
