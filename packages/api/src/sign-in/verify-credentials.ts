import { DomainError } from "@laurel/core/errors/domain-error";
import { markSeen } from "@laurel/db/queries/people";
import { findSignIn } from "@laurel/db/queries/sign-in";
import type { RequestContext } from "../request-context.ts";
import { admitAttempt, attemptKeys, forgiveAttempt } from "./sign-in-attempts.ts";

type Credentials = { readonly email: string; readonly password: string; readonly address: string };

/**
 * Signs in by password. An unknown e-mail, a wrong password, a disabled account and one without a password
 * get the same answer after the same work, so that nobody learns who has an account.
 */
export async function verifyCredentials(ctx: RequestContext, { email, password, address }: Credentials) {
  const typed = email.trim().toLowerCase();
  const keys = attemptKeys(typed, address);
  await admitAttempt(ctx, keys);
  // The two databases treat such text differently, and no account has it.
  const storable = typed.isWellFormed() && !typed.includes("\u0000");
  const user = storable ? await findSignIn(ctx.store.read, { email: typed }) : null;
  const unfit = await dummyHash(ctx);
  const fits = await ctx.verifyPassword(user?.passwordHash ?? unfit, password);
  if (!user || !user.passwordHash || user.disabledAt !== null || !fits)
    throw new DomainError("UNAUTHENTICATED", "E-mail or password is wrong.");
  await ctx.store.transaction(async (tx) => {
    await forgiveAttempt(tx, keys);
    await markSeen(tx, user.userId, ctx.now());
  });
  return {
    userId: user.userId,
    sessionVersion: user.sessionVersion,
    name: user.name,
    email: typed,
    role: user.role,
  };
}

type HashPassword = RequestContext["hashPassword"];

const hashes = new WeakMap<HashPassword, Promise<string>>();

/**
 * A hash that no password fits, made once. Verifying against it costs as much as verifying against a real
 * one.
 */
function dummyHash({
  hashPassword,
  random,
}: Pick<RequestContext, "hashPassword" | "random">): Promise<string> {
  const known = hashes.get(hashPassword);
  if (known) return known;
  const made = hashPassword(Buffer.from(random(32)).toString("base64url"));
  hashes.set(hashPassword, made);
  return made;
}
