import { z } from "zod";
import { EmailAddress, Password, PersonName } from "@laurel/core/people/person-fields";
import { findLink, useLink } from "@laurel/db/queries/links";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { RequestContext } from "../request-context.ts";
import { acceptForPerson } from "./accept-for-person.ts";
import { createFirstAdmin } from "./create-first-admin.ts";
import { deadLink } from "./dead-link.ts";
import { inspectLink, LinkToken } from "./inspect-link.ts";

export const AcceptLink = z.strictObject({
  token: LinkToken,
  name: PersonName.optional(),
  email: EmailAddress.optional(),
  password: Password,
});
export type AcceptLink = z.infer<typeof AcceptLink>;

/** Uses a one-time link: it works once, also when it is opened in many windows at the same moment. */
export async function acceptLink(ctx: RequestContext, input: AcceptLink): Promise<{ email: string }> {
  // A dead link is refused before it costs a hash.
  await inspectLink(ctx, { token: input.token });
  const passwordHash = await ctx.hashPassword(input.password);
  return ctx.store.transaction(async (tx) => {
    const now = ctx.now();
    const link = await findLink(tx, sha256Hex(input.token), now);
    if (!link || !(await useLink(tx, link.id, now))) throw deadLink();
    return link.purpose === "setup"
      ? createFirstAdmin(ctx, tx, { name: input.name, email: input.email, passwordHash })
      : acceptForPerson(ctx, tx, link, { name: input.name, passwordHash });
  });
}
