import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Feature, type Messages, messagesOf } from "./messages.ts";
import { MoreTexts } from "./more-texts.tsx";
import { requestLocale } from "./request-locale.ts";

/** The texts of some features in the language of the requested page. */
export async function textsOf(features: readonly Feature[]): Promise<Partial<Messages>> {
  const messages = await messagesOf(await requestLocale());
  return Object.fromEntries(features.map((feature) => [feature, messages[feature]]));
}

/**
 * Sends a page the texts of the features that it shows, in addition to those that every page has. The whole
 * catalogue would weigh more than the page.
 */
export async function Texts({ of, children }: { of: readonly Feature[]; children: ReactNode }) {
  return <MoreTexts texts={await textsOf(of)}>{children}</MoreTexts>;
}

/** For `generateMetadata`: a page's title in the reader's language. */
export function pageTitle(page: keyof Messages["pages"]): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations())(`pages.${page}`) });
}
