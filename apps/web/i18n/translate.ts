import type { useTranslations } from "next-intl";

/**
 * What `useTranslations()` returns, for functions that are given it: a text by its full key,
 * "campaigns.new.title".
 */
export type Translate = ReturnType<typeof useTranslations<never>>;
