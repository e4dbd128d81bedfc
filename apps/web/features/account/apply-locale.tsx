"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { keepLocale } from "../../i18n/keep-locale.ts";
import { usePageLocale } from "../../i18n/use-page-locale.ts";
import type { Me } from "../session/me.ts";

/**
 * Brings the language that a person saved, just now or elsewhere, into this browser; without one the
 * browser's own stays.
 */
export function ApplyLocale({ me }: { me: Me }) {
  const router = useRouter();
  const shown = usePageLocale();
  const { locale } = me.preferences;
  useEffect(() => {
    if (locale === undefined || locale === shown) return;
    keepLocale(locale);
    router.refresh();
  }, [locale, shown, router]);
  return null;
}
