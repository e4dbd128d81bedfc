import type { messages } from "../messages/en.ts";
import type { Locale } from "./locales.ts";

/** The shape of a catalogue; English decides which texts there are. */
export type Messages = typeof messages;

declare module "next-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}

/** A part of the catalogue: one file of texts. */
export type Feature = keyof Messages;

const CATALOGUES: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import("../messages/en.ts")).messages,
  de: async () => (await import("../messages/de.ts")).messages,
  ar: async () => (await import("../messages/ar.ts")).messages,
};

/** Every text of the interface in one language. */
export function messagesOf(locale: Locale): Promise<Messages> {
  return CATALOGUES[locale]();
}
