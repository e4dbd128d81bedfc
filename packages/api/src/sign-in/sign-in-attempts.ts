import { DomainError } from "@laurel/core/errors/domain-error";
import { MINUTE } from "@laurel/core/time/durations";
import { countAttempt, forgetAttempts, takeAttemptBack } from "@laurel/db/queries/sign-in";
import type { Tx } from "@laurel/db/store/store";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { RequestContext } from "../request-context.ts";

/**
 * Counts an attempt before its password is checked, in a transaction of its own, and refuses it when there
 * were too many. It is counted first and forgiven on success, so that many guesses at once find no gap.
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
      // Keys after a full one are not counted, so that an address that is shut out can't shut out accounts as
      // well.
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

/**
 * Forgives an attempt whose password was right. The account starts afresh; the address loses only this
 * attempt, since otherwise signing in to one's own account would pay for guesses at others.
 */
export async function forgiveAttempt(tx: Tx, keys: readonly AttemptKey[]): Promise<void> {
  for (const { kind, key } of keys)
    await (kind === "account" ? forgetAttempts(tx, key) : takeAttemptBack(tx, key));
}

type AttemptKey = { readonly kind: "account" | "address"; readonly key: string };

/**
 * The keys that an attempt counts against, in order. E-mails are hashed: people may type anything there, a
 * password too.
 */
export function attemptKeys(email: string, address: string | null): readonly AttemptKey[] {
  const account: AttemptKey = { kind: "account", key: `account:${sha256Hex(email)}` };
  return address === null ? [account] : [{ kind: "address", key: `address:${networkOf(address)}` }, account];
}

/**
 * The network that an address counts for: the address itself, or the /64 of an IPv6 address, since one
 * customer has all of that.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/**
 * How many failed sign-ins are let through to the password check. The limit for an account stops guessing,
 * the limit for an address stops trying many accounts.
 */
const ATTEMPT_LIMITS = { windowMs: 15 * MINUTE, account: 10, address: 50 } as const;
