import type { Translate } from "../../i18n/translate.ts";
import { authRequest } from "./next-auth.ts";

export type SignInResult = { ok: true } | { ok: false; reason: string };

/** Signs in with e-mail and password; the session arrives as a cookie. */
export async function signInWithPassword(
  t: Translate,
  email: string,
  password: string,
): Promise<SignInResult> {
  try {
    const reply = await authRequest("callback/credentials", { email, password, callbackUrl: "/" });
    if (reply.ok) return { ok: true };
    if (reply.status === 429) return { ok: false, reason: t("session.problems.tooManyAttempts") };
    if (reply.status === 401) return { ok: false, reason: t("session.problems.wrongPassword") };
    return { ok: false, reason: t("session.problems.serverFailed", { status: reply.status }) };
  } catch {
    return { ok: false, reason: t("session.problems.serverUnreachable") };
  }
}

const SHORTEST = 10;

/** What is wrong with a new password, in words; null when nothing is. */
export function passwordProblem(t: Translate, password: string): string | null {
  if (password.length < SHORTEST) return t("session.passwordTooShort", { shortest: SHORTEST });
  return null;
}
