import { forgetAttempts, takeAttemptBack } from "@laurel/db/queries/sign-in";
import type { Tx } from "@laurel/db/store/store";
import type { AttemptKey } from "./attempt-keys.ts";

/**
 * The password was right: the account starts afresh. The address only loses this attempt, else one account of
 * one's own would pay for guessing at others.
 */
export async function forgiveAttempt(tx: Tx, keys: readonly AttemptKey[]): Promise<void> {
  for (const { kind, key } of keys)
    await (kind === "account" ? forgetAttempts(tx, key) : takeAttemptBack(tx, key));
}
