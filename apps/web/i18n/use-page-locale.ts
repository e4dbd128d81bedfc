"use client";

import { useLocale } from "next-intl";
import { isLocale } from "./is-locale.ts";
import type { Locale } from "./locale.ts";

/** The language that this page is shown in. */
export function usePageLocale(): Locale {
  const language = useLocale().split("-")[0];
  return isLocale(language) ? language : "en";
}
