import type { Translate } from "../i18n/translate.ts";
import { errorMessage } from "./error-message.ts";
import { fieldErrors } from "./field-errors.ts";

/**
 * What stands below a form after a refused call: nothing when every problem stands at a field that the form
 * shows.
 */
export function formError(t: Translate, error: unknown, shown: readonly string[]): string | null {
  if (!error) return null;
  const fields = Object.keys(fieldErrors(error));
  return fields.length > 0 && fields.every((field) => shown.includes(field)) ? null : errorMessage(t, error);
}
