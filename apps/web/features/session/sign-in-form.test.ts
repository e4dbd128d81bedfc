import { describe, expect, it } from "vitest";
import { safeNext } from "./sign-in-form.tsx";

describe("safeNext", () => {
  it("keeps a path of this site with its query", () => {
    expect(safeNext("/campaigns/1/judge?x=1")).toBe("/campaigns/1/judge?x=1");
  });

  it.each([
    null,
    undefined,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/a\\b",
  ])("sends %j to the start page", (next) => {
    expect(safeNext(next)).toBe("/");
  });
});
