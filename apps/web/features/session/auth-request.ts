import * as z from "zod/mini";

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
