import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { insertPeople } from "@laurel/db/queries/people";
import { countAdmins, lockAdmins } from "@laurel/db/queries/site-admins";
import type { Tx } from "@laurel/db/store/store";
import { record } from "../audit/record.ts";
import type { RequestContext } from "../request-context.ts";
import { verbContext } from "../verb-context.ts";
import { deadLink } from "./dead-link.ts";

type FirstAdmin = {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly passwordHash: string;
};

/** Makes the installation's first admin; of two at once one comes too late, whichever links they hold. */
export async function createFirstAdmin(
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
