import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { sameOriginProblem } from "./browser-protection.ts";

const PUBLIC = "https://laurel.example.org";
const post = (headers: IncomingHttpHeaders, publicOrigin: string | undefined = PUBLIC) =>
  sameOriginProblem({ method: "POST", headers: { host: "127.0.0.1:3000", ...headers } }, publicOrigin);

describe("a request that changes something with a cookie", () => {
  it.each([
    { cookie: "a=b", "sec-fetch-site": "same-origin" },
    { cookie: "a=b", "sec-fetch-site": "none", origin: PUBLIC },
    { cookie: "a=b", origin: PUBLIC },
  ])("passes from our own page: %j", (headers) => {
    expect(post(headers)).toBeUndefined();
  });

  it.each([
    { cookie: "a=b" },
    { cookie: "a=b", "sec-fetch-site": "none" },
    { cookie: "a=b", "sec-fetch-site": "cross-site", origin: PUBLIC },
    { cookie: "a=b", "sec-fetch-site": "same-site", origin: "https://evil.example.org" },
    { cookie: "a=b", origin: "https://evil.example" },
    { cookie: "a=b", origin: "null" },
    { cookie: "a=b", origin: "http://laurel.example.org" },
    { origin: "https://evil.example" },
  ])("is refused otherwise: %j", (headers) => {
    expect(post(headers)).toMatch(/refused/);
  });

  it("is measured against the Host where no public address is set", () => {
    const to = (origin: string) =>
      sameOriginProblem(
        { method: "POST", headers: { host: "localhost:3000", cookie: "a=b", origin } },
        undefined,
      );
    expect(to("http://localhost:3000")).toBeUndefined();
    expect(to("http://localhost:4000")).toMatch(/refused/);
  });
});

it("leaves reading, bearer tokens and scripts without a cookie alone", () => {
  expect(
    sameOriginProblem({ method: "GET", headers: { cookie: "a=b", origin: "https://evil.example" } }, PUBLIC),
  ).toBeUndefined();
  expect(post({ authorization: "Bearer x", origin: "https://evil.example" })).toBeUndefined();
  expect(post({})).toBeUndefined();
});
