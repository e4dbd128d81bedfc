import { describe, expect, it } from "vitest";
import { scrollShare } from "./use-lockstep.ts";

describe("scrollShare", () => {
  it("is how far through its own text a box is, and 0 where nothing scrolls", () => {
    expect(scrollShare({ scrollTop: 50, scrollHeight: 300, clientHeight: 100 })).toBe(0.25);
    expect(scrollShare({ scrollTop: 0, scrollHeight: 80, clientHeight: 100 })).toBe(0);
    expect(scrollShare({ scrollTop: -20, scrollHeight: 300, clientHeight: 100 })).toBe(0);
    expect(scrollShare({ scrollTop: 230, scrollHeight: 300, clientHeight: 100 })).toBe(1);
  });
});
