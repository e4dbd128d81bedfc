import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches } from "./find-matches.ts";

describe("findMatches", () => {
  it("finds every text in itself, whatever signs it has", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() === text),
        (text) => {
          expect(findMatches(`<${text}>`, text, 10)[0]).toEqual({
            from: expect.any(Number),
            to: expect.any(Number),
          });
        },
      ),
    );
  });

  it("does not mind case, line ends and several blanks", () => {
    expect(findMatches("An Old\n  pond. an old POND", "old pond", 10)).toEqual([
      { from: 3, to: 13 },
      { from: 18, to: 26 },
    ]);
  });

  it("finds nothing for blanks, and stops at its limit", () => {
    expect(findMatches("a b c", "  ", 10)).toEqual([]);
    expect(findMatches("a".repeat(50), "a", 7)).toHaveLength(7);
  });
});
