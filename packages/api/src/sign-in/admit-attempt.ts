import { DomainError } from "@laurel/core/errors/domain-error";
import { countAttempt } from "@laurel/db/queries/sign-in";
import type { RequestContext } from "../request-context.ts";
import type { AttemptKey } from "./attempt-keys.ts";
import { ATTEMPT_LIMITS } from "./attempt-limits.ts";

const MINUTE = 60_000;

/**
 * Counts an attempt before its password is looked at, in a transaction of its own, and refuses it when there
 * were too many. Counted first and forgiven on success, so that a burst of guesses at once finds no gap.
 */
export async function admitAttempt(
  ctx: Pick<RequestContext, "store" | "now">,
  keys: readonly AttemptKey[],
): Promise<void> {
  const now = ctx.now();
  const until = await ctx.store.transaction(async (tx) => {
    for (const { kind, key } of keys) {
      const { failures, windowStart } = await countAttempt(tx, {
        key,
        now,
        windowMs: ATTEMPT_LIMITS.windowMs,
      });
      // What comes after a full key is not counted: an address that is shut out can't shut accounts as well.
      if (failures > ATTEMPT_LIMITS[kind]) return windowStart + ATTEMPT_LIMITS.windowMs;
    }
    return null;
  });
  if (until === null) return;
  const minutes = Math.max(1, Math.ceil((until - now) / MINUTE));
  throw new DomainError(
    "RATE_LIMITED",
    `Too many failed sign-ins: try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}, or ask an admin for a new link.`,
    { minutes },
  );
}
