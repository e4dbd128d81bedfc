import { createTranslator, NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { FORMATS } from "../i18n/formats.ts";
import type { Translate } from "../i18n/translate.ts";
import { messages } from "../messages/en.ts";

/** For tests: the texts in English. */
export const english: Translate = createTranslator({
  locale: "en-GB",
  messages,
  formats: FORMATS,
  timeZone: "UTC",
});

/** For tests: an element whose texts are English. */
export function inEnglish(element: ReactElement): ReactElement {
  return (
    <NextIntlClientProvider locale="en-GB" messages={messages} formats={FORMATS} timeZone="UTC">
      {element}
    </NextIntlClientProvider>
  );
}
