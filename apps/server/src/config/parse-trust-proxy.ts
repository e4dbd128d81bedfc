import { BlockList, isIP } from "node:net";
import { DomainError } from "@laurel/core/errors/domain-error";

/** The proxies whose X-Forwarded-For is believed: the last `hops` ones, or those at known addresses. */
export type TrustProxy = { readonly hops: number } | { readonly addresses: BlockList };

const LOOPBACK = ["127.0.0.0/8", "::1"];

function addTo(list: BlockList, entry: string): boolean {
  const [address = "", prefix] = entry.split("/");
  const family = isIP(address);
  if (family === 0) return false;
  const type = family === 4 ? "ipv4" : "ipv6";
  if (prefix === undefined) {
    list.addAddress(address, type);
    return true;
  }
  const bits = Number(prefix);
  if (!Number.isInteger(bits) || prefix === "" || bits < 0 || bits > (family === 4 ? 32 : 128)) return false;
  list.addSubnet(address, bits, type);
  return true;
}

/** Parses TRUST_PROXY: a number of proxies, or addresses, subnets and `loopback`, separated by commas. */
export function parseTrustProxy(text: string | undefined): TrustProxy {
  const value = text?.trim() ?? "";
  if (value === "") return { hops: 0 };
  if (/^\d{1,2}$/.test(value)) return { hops: Number(value) };
  const addresses = new BlockList();
  for (const entry of value.split(",").map((part) => part.trim())) {
    const known =
      entry === "loopback" ? LOOPBACK.every((address) => addTo(addresses, address)) : addTo(addresses, entry);
    if (!known) {
      throw new DomainError(
        "INVALID",
        `TRUST_PROXY has "${entry}": give the number of proxies in front (such as 1), or their addresses or subnets (such as 10.0.0.0/8, loopback).`,
      );
    }
  }
  return { addresses };
}
