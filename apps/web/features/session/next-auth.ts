import * as z from "zod/mini";
import { finishBeforeSignOut } from "./before-sign-out.ts";

async function csrfToken(): Promise<string> {
  const reply = await fetch("/api/auth/csrf", { headers: { accept: "application/json" } });
  if (!reply.ok) throw new Error(`sign-in is not available (${reply.status})`);
  return z.object({ csrfToken: z.string() }).parse(await reply.json()).csrfToken;
}

/** Posts a form to next-auth under /api/auth with its CSRF token. */
export async function authRequest(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, csrfToken: await csrfToken(), json: "true" });
  return fetch(`/api/auth/${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
}

const Providers = z.record(z.string(), z.object({ name: z.string() }));

/** The name of the outside provider; null if none is configured or the server doesn't answer. */
export async function oidcProviderName(): Promise<string | null> {
  const reply = await fetch("/api/auth/providers");
  if (!reply.ok) return null;
  return Providers.parse(await reply.json())["oidc"]?.name ?? null;
}

/** Goes to the outside provider's own sign-in page, which leads back to `next`. */
export async function signInOutside(next: string): Promise<void> {
  const reply = await authRequest("signin/oidc", { callbackUrl: next });
  window.location.assign(z.object({ url: z.string() }).parse(await reply.json()).url);
}

/** Ends the session, after open work was sent, and opens the sign-in page. */
export async function signOut(): Promise<void> {
  await finishBeforeSignOut();
  await authRequest("signout", { callbackUrl: "/sign-in" });
  window.location.assign("/sign-in");
}
