import { createCaller } from "@laurel/api/app-router";
import type { SiteRole } from "@laurel/core/access/permissions";
import type { Instance } from "../instance/instance.ts";
import type { Scope } from "../rest/route.ts";
import { requestContext } from "../sign-in/request-context.ts";

/** Makes a personal token for a person, as the account page does. */
export async function issueToken(
  instance: Instance,
  userId: string,
  role: SiteRole,
  scopes: Scope[],
): Promise<string> {
  const caller = createCaller(
    requestContext(instance, { userId, role, via: "cookie", scopes: null }, "http://localhost"),
  );
  return (await caller.tokens.create({ name: "test", scopes })).token;
}
