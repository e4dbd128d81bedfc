import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Password } from "@laurel/core/people/person-fields";
import { changePasswordHash, findSignIn } from "@laurel/db/queries/sign-in";
import type { Actor, RequestContext } from "../request-context.ts";
import { admitAttempt, attemptKeys, forgiveAttempt } from "../sign-in/sign-in-attempts.ts";

export const ChangePassword = z.strictObject({ current: z.string().max(1_000), next: Password });
export type ChangePassword = z.infer<typeof ChangePassword>;

/**
 * Changes the actor's own password and ends every session, this one too. Wrong guesses count as failed
 * sign-ins, so that a stolen session can't be used to find the password out.
 */
export async function changePassword(
  ctx: RequestContext & { readonly actor: Actor },
  input: ChangePassword,
): Promise<{ email: string }> {
  const user = await findSignIn(ctx.store.read, { userId: ctx.actor.userId });
  if (!user?.passwordHash || user.email === null)
    throw new DomainError("INVALID", "Your account has no password: ask an admin for a link that sets one.");
  const { passwordHash, email } = user;
  const keys = attemptKeys(email, null);
  await admitAttempt(ctx, keys);
  if (!(await ctx.verifyPassword(passwordHash, input.current))) {
    throw new DomainError("INVALID", "current: this is not your password.", {
      problems: [{ field: "current", rule: "is not your password" }],
    });
  }
  const to = await ctx.hashPassword(input.next);
  return ctx.store.transaction(async (tx) => {
    await forgiveAttempt(tx, keys);
    if (!(await changePasswordHash(tx, { userId: user.userId, from: passwordHash, to }))) {
      throw new DomainError(
        "CONFLICT",
        "Your password was changed elsewhere at the same moment: sign in again.",
      );
    }
    return { email };
  });
}
