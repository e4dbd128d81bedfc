import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import type { TrustProxy } from "../config/parse-trust-proxy.ts";

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

const isListed = (list: BlockList, address: string) =>
  isIP(address) !== 0 && list.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/**
 * The address that a request came from. A client can write anything into X-Forwarded-For, so it is read from
 * the right, and only as far as the configured proxies have written it.
 */
export function clientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trust: TrustProxy,
): string {
  const peer = plain(request.socket.remoteAddress ?? "unknown");
  const header = request.headers["x-forwarded-for"];
  const forwarded = (Array.isArray(header) ? header.join(",") : (header ?? ""))
    .split(",")
    .map((part) => plain(part.trim()));
  const chain = [...forwarded.filter((part) => part !== ""), peer];
  if ("hops" in trust) return believable(chain[Math.max(0, chain.length - 1 - trust.hops)], peer);
  const untrusted = chain.findLast((address) => !isListed(trust.addresses, address));
  return believable(untrusted ?? chain[0], peer);
}

function believable(address: string | undefined, peer: string): string {
  return address !== undefined && isIP(address) !== 0 ? address : peer;
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

export function isLoopback(address: string): boolean {
  return isIP(address) !== 0 && loopback.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
