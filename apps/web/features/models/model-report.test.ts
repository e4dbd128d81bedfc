import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { differenceWords } from "./model-report.tsx";

const words = (value: number, low: number, high: number) =>
  differenceWords(english, { value, low, high, reason: null });

describe("differenceWords", () => {
  it("claims that a model beats length only when the whole interval is above 0", () => {
    expect(words(0.1, 0.04, 0.16)).toContain("beats a baseline");
    expect(words(0.1, -0.01, 0.2)).toContain("can't be told apart");
    expect(words(-0.1, -0.2, -0.04)).toBe(
      "A baseline that only sees length does better, by 10.0 points (difference −20.0 points to −4.0 points).",
    );
  });

  it("gives the reason where there is no difference", () => {
    expect(
      differenceWords(english, { value: null, low: null, high: null, reason: "no held-out pairs" }),
    ).toContain("no held-out pairs");
  });
});
