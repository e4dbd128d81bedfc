import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { EmailAddress, Password, PersonName } from "@laurel/core/people/person-fields";
import { countAdmins, insertPeople, lockAdmins } from "@laurel/db/queries/people";
import { expireLinks, findLink, setPassword, useLink } from "@laurel/db/queries/sign-in";
import type { Tx } from "@laurel/db/store/store";
import { sha256Hex } from "@laurel/formats/files/hash";
import { record } from "../audit/record.ts";
import { type RequestContext, verbContext } from "../request-context.ts";
import { attemptKeys, forgiveAttempt } from "../sign-in/sign-in-attempts.ts";
import { deadLink, inspectLink, LinkToken } from "./inspect-link.ts";

export const AcceptLink = z.strictObject({
  token: LinkToken,
  name: PersonName.optional(),
  email: EmailAddress.optional(),
  password: Password,
});
export type AcceptLink = z.infer<typeof AcceptLink>;

/** Uses a one-time link. It works once, also when it is opened in many windows at the same moment. */
export async function acceptLink(ctx: RequestContext, input: AcceptLink): Promise<{ email: string }> {
  // A dead link is refused before a password is hashed, which is slow.
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

type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;
type Accepted = { readonly name: string | undefined; readonly passwordHash: string };

/**
 * Gives an invited person their first password, or another person a new one. Old sessions end, other links
 * end, and failed sign-ins are forgotten.
 */
async function acceptForPerson(
  ctx: RequestContext,
  tx: Tx,
  link: FoundLink,
  { name, passwordHash }: Accepted,
): Promise<{ email: string }> {
  const user =
    link.userId === null
      ? null
      : await setPassword(tx, {
          userId: link.userId,
          passwordHash,
          name: link.purpose === "invite" ? name : undefined,
        });
  if (!user?.email) throw deadLink();
  await expireLinks(tx, user.id, ctx.now());
  await forgiveAttempt(tx, attemptKeys(user.email, null));
  await record(
    verbContext({ ...ctx, actor: { userId: user.id, role: user.role, via: "cookie", scopes: null } }, tx),
    "link.accept",
    "person",
    user.id,
    { purpose: link.purpose },
  );
  return { email: user.email };
}

type FirstAdmin = {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly passwordHash: string;
};

/**
 * Makes the installation's first admin. If two people try at the same moment, one of them is refused,
 * whichever links they use.
 */
async function createFirstAdmin(
  ctx: RequestContext,
  tx: Tx,
  { name, email, passwordHash }: FirstAdmin,
): Promise<{ email: string }> {
  if (name === undefined || email === undefined)
    throw new DomainError("INVALID", "name and e-mail: both are needed to set up the first admin.", {
      problems: [{ field: name === undefined ? "name" : "email", rule: "is missing" }],
    });
  await lockAdmins(tx);
  if ((await countAdmins(tx)) > 0) throw deadLink();
  const now = ctx.now();
  const id = uuidV7(now, ctx.random(10));
  const inserted = await insertPeople(tx, [
    { id, name, email, role: "admin", kind: "person", passwordHash, createdAt: now },
  ]);
  if (inserted.size === 0)
    throw new DomainError("CONFLICT", `email: ${email} has an account already; set up with another e-mail.`, {
      problems: [{ field: "email", rule: "has an account already" }],
    });
  await record(
    verbContext({ ...ctx, actor: { userId: id, role: "admin", via: "cookie", scopes: null } }, tx),
    "link.accept",
    "person",
    id,
    { purpose: "setup" },
  );
  return { email };
}
