import { networkOf } from "@laurel/core/people/network-of";
import { sha256Hex } from "@laurel/formats/hash/sha256-hex";

export type AttemptKey = { readonly kind: "account" | "address"; readonly key: string };

/**
 * What an attempt counts against, in order. E-mails are hashed: what is typed there may be anything, a
 * password too.
 */
export function attemptKeys(email: string, address: string | null): readonly AttemptKey[] {
  const account: AttemptKey = { kind: "account", key: `account:${sha256Hex(email)}` };
  return address === null ? [account] : [{ kind: "address", key: `address:${networkOf(address)}` }, account];
}
