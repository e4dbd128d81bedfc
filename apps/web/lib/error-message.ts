import { apiError } from "./api-error.ts";

/** What went wrong, for people. What the server says about its own refusals is English for now. */
export function errorMessage(error: unknown): string {
  const { words, message } = apiError(error);
  return words ? t(`ui.${words}`) : message;
}
