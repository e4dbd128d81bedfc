import { sha256Hex } from "@laurel/formats/files/hash";

export type AttemptKey = { readonly kind: "account" | "address"; readonly key: string };

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
