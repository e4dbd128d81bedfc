import type { Translate } from "../../i18n/translate.ts";

const SHORTEST = 10;

/** What is wrong with a new password, in words; null when nothing is. */
export function passwordProblem(t: Translate, password: string): string | null {
  if (password.length < SHORTEST) return t("session.useAtLeastShortest", { shortest: SHORTEST });
  return null;
}
