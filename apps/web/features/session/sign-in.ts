import { authRequest } from "./auth-request.ts";

export type SignInResult = { ok: true } | { ok: false; reason: string };

/** Signs in with e-mail and password; the session comes as a cookie. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  try {
    const reply = await authRequest("callback/credentials", { email, password, callbackUrl: "/" });
    if (reply.ok) return { ok: true };
    if (reply.status === 429) return { ok: false, reason: "Too many attempts. Wait a minute, then try again." };
    if (reply.status === 401) return { ok: false, reason: "E-mail or password is wrong, or the account is disabled." };
    return { ok: false, reason: `The server could not sign you in (${reply.status}). Try again.` };
  } catch {
    return { ok: false, reason: "The server can't be reached. Check the connection and try again." };
  }
}
