import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { parseTrustProxy } from "../config/parse-trust-proxy.ts";
import { clientAddress } from "./client-address.ts";

function seen(peer: string, forwarded: string | undefined, trust: string | undefined): string {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: peer });
  return clientAddress({ headers: { "x-forwarded-for": forwarded }, socket }, parseTrustProxy(trust));
}

describe("the client's address", () => {
  it("is the peer's, whatever X-Forwarded-For says, while no proxy is trusted", () => {
    expect(seen("::ffff:203.0.113.9", "1.2.3.4", undefined)).toBe("203.0.113.9");
  });

  it("is what the trusted proxy saw, not what the client wrote before it", () => {
    expect(seen("127.0.0.1", "6.6.6.6, 203.0.113.9", "1")).toBe("203.0.113.9");
    expect(seen("127.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", "2")).toBe("203.0.113.9");
  });

  it("is the last address that is not a listed proxy's", () => {
    expect(seen("127.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", "loopback, 10.0.0.0/8")).toBe("203.0.113.9");
    expect(seen("198.51.100.7", "6.6.6.6", "loopback")).toBe("198.51.100.7");
  });

  it("is the peer's when the header is missing or no address", () => {
    expect(seen("203.0.113.9", undefined, "1")).toBe("203.0.113.9");
    expect(seen("203.0.113.9", "<script>", "1")).toBe("203.0.113.9");
  });
});
