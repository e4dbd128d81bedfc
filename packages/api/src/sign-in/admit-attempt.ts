import { DomainError } from "@laurel/core/errors/domain-error";
import { countAttempt } from "@laurel/db/queries/sign-in/count-attempt";
import type { RequestContext } from "../context.ts";
import type { AttemptKey } from "./attempt-keys.ts";
import { ATTEMPT_LIMITS } from "./attempt-limits.ts";

const MINUTE = 60_000;

/**
 * Counts an attempt before its password is looked at, in a transaction of its own, and refuses it when there were too
 * many. Counted first and forgiven on success, so that a burst of guesses at once finds no gap.
 */
export async function admitAttempt(ctx: Pick<RequestContext, "store" | "now">, keys: readonly AttemptKey[]): Promise<void> {
  const now = ctx.now();
  const counts = await ctx.store.transaction(async (tx) => {
    const counted = [];
    for (const { kind, key } of keys) counted.push({ kind, ...(await countAttempt(tx, { key, now, windowMs: ATTEMPT_LIMITS.windowMs })) });
    return counted;
  });
  const full = counts.filter(({ kind, failures }) => failures > ATTEMPT_LIMITS[kind]);
  if (full.length === 0) return;
  const until = Math.max(...full.map(({ windowStart }) => windowStart + ATTEMPT_LIMITS.windowMs));
  const minutes = Math.max(1, Math.ceil((until - now) / MINUTE));
  throw new DomainError("RATE_LIMITED", `Too many failed sign-ins: try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}, or ask an admin for a new link.`, { minutes });
}
