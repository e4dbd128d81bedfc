import { getRequestConfig } from "next-intl/server";
import { FORMATS } from "./formats.ts";
import { LOCALES } from "./locales.ts";
import { messagesOf } from "./messages.ts";
import { requestLocale } from "./request-locale.ts";

/** The locale and texts that server components translate with. */
export default getRequestConfig(async () => {
  const locale = await requestLocale();
  return { locale: LOCALES[locale].format, messages: await messagesOf(locale), formats: FORMATS };
});
