import type { Locale } from "./locale.ts";
import type { Messages } from "./messages.ts";

const CATALOGUES: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import("../messages/en.ts")).messages,
  de: async () => (await import("../messages/de.ts")).messages,
  ar: async () => (await import("../messages/ar.ts")).messages,
};

/** Every text of the interface in one language. */
export function messagesOf(locale: Locale): Promise<Messages> {
  return CATALOGUES[locale]();
}
