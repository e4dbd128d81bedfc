import type { useTranslations } from "next-intl";

/**
 * What `useTranslations()` returns, for functions that are given it: a text by its full key,
 * "campaigns.newCampaign".
 */
export type Translate = ReturnType<typeof useTranslations<never>>;
