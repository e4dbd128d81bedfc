import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { agreementWords } from "./agreement-words.ts";

const words = (low: number, high: number) =>
  agreementWords(english, { value: (low + high) / 2, interval: { low, high } });

describe("agreementWords", () => {
  it("claims agreement above chance only when the whole interval is above 0", () => {
    expect(words(0.1, 0.3)).toContain("more often than chance");
    expect(words(-0.02, 0.3)).toContain("could be chance");
    expect(words(-0.4, -0.1)).toContain("less often than chance");
  });

  it("gives the reason where there is no figure, and no claim where there is no interval", () => {
    expect(agreementWords(english, { value: null, reason: "No unit has two or more values." })).toContain(
      "No unit has two",
    );
    expect(
      agreementWords(english, {
        value: 1,
        interval: { low: null, high: null, reason: "too little variation" },
      }),
    ).toContain("too little data");
  });

  it("names no grade of agreement", () => {
    for (const text of [words(0.7, 0.9), words(0.2, 0.3)])
      expect(text).not.toMatch(/substantial|moderate|fair|slight|perfect|good|poor/i);
  });
});
