import { DomainError } from "@laurel/core/errors/domain-error";
import { countAttempt, forgetAttempts, takeAttemptBack } from "@laurel/db/queries/sign-in";
import type { Tx } from "@laurel/db/store/store";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { RequestContext } from "../request-context.ts";

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

/**
 * The password was right: the account starts afresh. The address only loses this attempt, else one account of
 * one's own would pay for guessing at others.
 */
export async function forgiveAttempt(tx: Tx, keys: readonly AttemptKey[]): Promise<void> {
  for (const { kind, key } of keys)
    await (kind === "account" ? forgetAttempts(tx, key) : takeAttemptBack(tx, key));
}

type AttemptKey = { readonly kind: "account" | "address"; readonly key: string };

/**
 * What an attempt counts against, in order. E-mails are hashed: what is typed there may be anything, a
 * password too.
 */
export function attemptKeys(email: string, address: string | null): readonly AttemptKey[] {
  const account: AttemptKey = { kind: "account", key: `account:${sha256Hex(email)}` };
  return address === null ? [account] : [{ kind: "address", key: `address:${networkOf(address)}` }, account];
}

/**
 * The network that limits count for an address: the address itself, or an IPv6 address's /64, which one
 * customer has whole.
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
 * Failed sign-ins that are let through to the password check. The account's limit stops guessing, the
 * address' one stops trying many accounts.
 */
const ATTEMPT_LIMITS = { windowMs: 15 * MINUTE, account: 10, address: 50 } as const;
