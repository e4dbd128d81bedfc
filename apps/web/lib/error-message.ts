import type { Translate } from "../i18n/translate.ts";
import { apiError } from "./api-error.ts";

/** What went wrong, for people. What the server says about its own refusals is English for now. */
export function errorMessage(t: Translate, error: unknown): string {
  const { words, message } = apiError(error);
  return words ? t(`ui.${words}`) : message;
}
