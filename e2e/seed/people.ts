import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  request,
} from "@playwright/test";
import { ask, tell } from "./procedure.ts";

export const PASSWORD = "a long enough password";

export type Identity = { readonly name: string; readonly email: string };

/** Somebody who is signed in, over HTTP as `api` and in every browser context that `open` makes. */
export type Person = Identity & {
  readonly userId: string;
  readonly api: APIRequestContext;
  open(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext>;
};

async function signIn(api: APIRequestContext, email: string): Promise<void> {
  const { csrfToken } = (await (await api.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const reply = await api.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: PASSWORD, json: "true", callbackUrl: "/" },
  });
  if (!reply.ok()) throw new Error(`${email} could not sign in: ${reply.status()} ${await reply.text()}`);
}

/** Accepts a one-time link over HTTP and signs in. A set-up link asks for the e-mail too. */
export async function join(link: string, { name, email }: Identity, { setup = false } = {}): Promise<Person> {
  const { origin, pathname } = new URL(link);
  const api = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } });
  await tell(api, "links.accept", {
    token: pathname.split("/").at(-1),
    name,
    password: PASSWORD,
    ...(setup && { email }),
  });
  await signIn(api, email);
  const { id: userId } = await ask<{ id: string }>(api, "session.me");
  return {
    userId,
    name,
    email,
    api,
    open: async (browser, options) =>
      browser.newContext({ ...options, baseURL: origin, storageState: await api.storageState() }),
  };
}

type Invitation = {
  readonly name: string;
  readonly campaignId?: string;
  readonly role?: "lead" | "reviewer" | "researcher" | "annotator";
};

/** Makes a new person, who is a member of the campaign if one is named. */
export async function invite(
  admin: Person,
  { name, campaignId, role = "annotator" }: Invitation,
): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`;
  const { link } = await tell<{ link: string }>(admin.api, "people.create", {
    name,
    email,
    role: "member",
    campaigns: campaignId ? [{ campaignId, role }] : [],
  });
  return join(link, { name, email });
}
