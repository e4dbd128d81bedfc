import type { Translate } from "../../i18n/translate.ts";
import type { FieldErrors } from "../../lib/field-errors.ts";
import { ruleWords } from "./rule-words.ts";

/** The rules that a refusal states, as sentences for people. */
export function inWords(t: Translate, errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([field, rule]) => [field, ruleWords(t, rule)]));
}
