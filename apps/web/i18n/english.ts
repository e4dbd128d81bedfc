import { createTranslator } from "next-intl";
import { messages } from "../messages/en.ts";
import { FORMATS } from "./formats.ts";
import type { Translate } from "./translate.ts";

/** For tests: the texts in English. */
export const english: Translate = createTranslator({
  locale: "en-GB",
  messages,
  formats: FORMATS,
  timeZone: "UTC",
});
