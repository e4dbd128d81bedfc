import { describe, expect, it } from "vitest";
import { networkOf } from "./sign-in-attempts.ts";

describe("networkOf", () => {
  it("leaves an IPv4 address alone", () => {
    expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  });

  it("is the same for all addresses of one IPv6 /64, however they are written", () => {
    const written = ["2001:db8:0:1::7", "2001:db8:0:1:0:0:0:8", "2001:0db8::1:a:b:c:d"];
    expect(written.map(networkOf)).toEqual(written.map(() => "2001:db8:0:1::/64"));
    expect(networkOf("2001:db8:0:2::7")).toBe("2001:db8:0:2::/64");
    expect(networkOf("::1")).toBe("0:0:0:0::/64");
  });
});
