import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import { FORMATS } from "./formats.ts";

/** For tests: an element whose texts are English. */
export function inEnglish(element: ReactElement): ReactElement {
  return (
    <NextIntlClientProvider locale="en-GB" messages={messages} formats={FORMATS} timeZone="UTC">
      {element}
    </NextIntlClientProvider>
  );
}
