import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Messages } from "./messages.ts";

/** For `generateMetadata`: a page's title in the reader's language. */
export function pageTitle(page: keyof Messages["pages"]): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations())(`pages.${page}`) });
}
