import { DomainError } from "@laurel/core/errors/domain-error";
import { EmailAddress } from "@laurel/core/people/person-fields";
import { markSeen } from "@laurel/db/queries/people";
import { expireLinks, findIdentity, linkIdentity } from "@laurel/db/queries/sign-in";
import type { Tx } from "@laurel/db/store/store";
import type { RequestContext } from "../request-context.ts";

export type OutsideIdentity = {
  readonly provider: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
};

async function linkInvited(
  tx: Tx,
  { provider, subject, email, emailVerified }: OutsideIdentity,
  now: number,
) {
  const address = EmailAddress.safeParse(email);
  if (!emailVerified || !address.success) return null;
  const linked = await linkIdentity(tx, { provider, subject, email: address.data, now });
  if (linked) await expireLinks(tx, linked.userId, now);
  return linked;
}

/**
 * Signs in by an outside provider. A (provider, subject) that is known signs in the person it belongs to. An
 * unknown one is linked to the person who was invited under the same e-mail, if the provider says it verified
 * that e-mail and the person never signed in: an account with a password or another identity is never taken
 * over by an e-mail. Nobody gets an account without an invitation.
 */
export async function signInWithIdentity(
  ctx: RequestContext,
  identity: OutsideIdentity,
): Promise<{ userId: string; sessionVersion: number }> {
  const now = ctx.now();
  const found = await ctx.store.transaction(async (tx) => {
    const known = await findIdentity(tx, identity.provider, identity.subject);
    if (known) {
      if (known.disabledAt === null) await markSeen(tx, known.userId, now);
      return known;
    }
    const linked = await linkInvited(tx, identity, now);
    if (linked) await markSeen(tx, linked.userId, now);
    // Another sign-in with the same identity may have linked it while this one waited for the person's row.
    return linked ? { ...linked, disabledAt: null } : findIdentity(tx, identity.provider, identity.subject);
  });
  if (!found) {
    throw new DomainError(
      "FORBIDDEN",
      identity.emailVerified
        ? "No invitation waits for this e-mail. Sign in with your password if you have one, or ask an admin to invite you."
        : "Your provider has not verified your e-mail, so it can't be matched with an invitation. Verify it there, or use your one-time link.",
    );
  }
  if (found.disabledAt !== null)
    throw new DomainError("FORBIDDEN", "This account is disabled: ask an admin.");
  return { userId: found.userId, sessionVersion: found.sessionVersion };
}
