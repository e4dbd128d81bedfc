import { expireLinks, type findLink } from "@laurel/db/queries/links";
import { setPassword } from "@laurel/db/queries/sign-in";
import type { Tx } from "@laurel/db/store/store";
import { record } from "../audit/record.ts";
import type { RequestContext } from "../request-context.ts";
import { attemptKeys } from "../sign-in/attempt-keys.ts";
import { forgiveAttempt } from "../sign-in/forgive-attempt.ts";
import { verbContext } from "../verb-context.ts";
import { deadLink } from "./dead-link.ts";

type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;
type Accepted = { readonly name: string | undefined; readonly passwordHash: string };

/**
 * Gives an invited person their password, or a person a new one: old sessions die, other links end, and a
 * full count of failed sign-ins is forgotten.
 */
export async function acceptForPerson(
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
