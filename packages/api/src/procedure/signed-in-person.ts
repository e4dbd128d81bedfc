import { DomainError } from "@laurel/core/errors/domain-error";
import { requireAdmin } from "../access/require-access.ts";
import { signedIn } from "./trpc.ts";

/**
 * For procedures on accounts, people and memberships: a personal token is for data, and must not become a way
 * to take over its owner's account.
 */
export const signedInPerson = signedIn.use(({ ctx, next }) => {
  if (ctx.actor.scopes !== null)
    throw new DomainError("FORBIDDEN", "A personal token can't do this: sign in with a browser.");
  return next();
});

export const adminOnly = signedInPerson.use(({ ctx, next }) => {
  requireAdmin(ctx.actor);
  return next();
});
