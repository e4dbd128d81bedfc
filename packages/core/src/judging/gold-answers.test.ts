import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../questions/answers.ts";
import { matchesGold } from "./gold-answers.ts";

const [a, b, c] = ["a", "b", "c"].map((letter) => `01900000-0000-7000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
];
const ranking = (tiers: string[][], rest: { cut?: number; strength?: number } = {}): Answer => ({
  kind: "ranking",
  tiers,
  ...rest,
});
const rating = (value: number | null): Answer => ({
  kind: "rating",
  ratings: { [a]: { helpfulness: value } },
});
const steps = (labels: (-1 | 0 | 1)[], verdict: "labeled" | "give-up" = "labeled"): Answer => ({
  kind: "steps",
  traces: { [a]: { labels, verdict } },
});
const flags = (
  ...marked: { flag: string; response?: string; span?: { start: number; end: number } }[]
): Answer => ({ kind: "flags", flags: marked });

describe("an answer held against the right one", () => {
  it("agrees on a ranking with the same tiers in the same order, whatever the strength and the order within a tier", () => {
    expect(matchesGold(ranking([[a], [b]], { strength: 1 }), ranking([[a], [b]], { strength: 3 }))).toBe(
      true,
    );
    expect(matchesGold(ranking([[b, a], [c]]), ranking([[a, b], [c]]))).toBe(true);
    expect(matchesGold(ranking([[b], [a]], { strength: 3 }), ranking([[a], [b]], { strength: 3 }))).toBe(
      false,
    );
    expect(matchesGold(ranking([[a], [b], [c]]), ranking([[a, b], [c]]))).toBe(false);
  });

  it("tells a tie from both bad, and a line elsewhere from the right one", () => {
    expect(matchesGold(ranking([[a, b]], { cut: 0 }), ranking([[a, b]]))).toBe(false);
    expect(matchesGold(ranking([[a, b]]), ranking([[a, b]], { cut: 0 }))).toBe(false);
    expect(matchesGold(ranking([[a], [b], [c]], { cut: 2 }), ranking([[a], [b], [c]], { cut: 1 }))).toBe(
      false,
    );
    expect(matchesGold(ranking([[a], [b], [c]], { cut: 2 }), ranking([[a], [b], [c]]))).toBe(true);
  });

  it("agrees on ratings within a point, and on 'not applicable' only with itself", () => {
    for (const near of [2, 3, 4]) expect(matchesGold(rating(near), rating(3))).toBe(true);
    for (const far of [1, 5, null]) expect(matchesGold(rating(far), rating(3))).toBe(false);
    expect(matchesGold(rating(null), rating(null))).toBe(true);
    expect(matchesGold(rating(3), rating(null))).toBe(false);
    expect(matchesGold({ kind: "rating", ratings: {} }, rating(3))).toBe(false);
  });

  it("agrees on labels that are the same", () => {
    const labels = (one: boolean, other: boolean): Answer => ({
      kind: "binary",
      labels: { [a]: one, [b]: other },
    });
    expect(matchesGold(labels(true, false), labels(true, false))).toBe(true);
    expect(matchesGold(labels(true, true), labels(true, false))).toBe(false);
  });

  it("agrees on steps with the same first error, whatever is neutral before and said after it", () => {
    expect(matchesGold(steps([1, 0, -1]), steps([1, 1, -1, 1]))).toBe(true);
    expect(matchesGold(steps([1, -1]), steps([1, 1, -1]))).toBe(false);
    expect(matchesGold(steps([1, 1]), steps([1, 1, -1]))).toBe(false);
    expect(matchesGold(steps([], "give-up"), steps([1, 1]))).toBe(false);
  });

  it("agrees on the same flags in any order, wherever their spans lie", () => {
    expect(
      matchesGold(
        flags({ flag: "unsafe", response: a, span: { start: 0, end: 4 } }, { flag: "refusal" }),
        flags({ flag: "refusal" }, { flag: "unsafe", response: a }),
      ),
    ).toBe(true);
    expect(matchesGold(flags({ flag: "unsafe", response: b }), flags({ flag: "unsafe", response: a }))).toBe(
      false,
    );
    expect(matchesGold(flags(), flags({ flag: "refusal" }))).toBe(false);
  });

  it("knows no right or wrong of texts and rewrites", () => {
    expect(matchesGold(undefined, { kind: "text", text: "clearer" })).toBeNull();
    expect(
      matchesGold({ kind: "rewrite", of: a, text: "Yes." }, { kind: "rewrite", of: a, text: "No." }),
    ).toBeNull();
  });

  it("is wrong when it is missing or of another kind", () => {
    for (const gold of [ranking([[a], [b]]), rating(3), steps([1]), flags()]) {
      expect(matchesGold(undefined, gold)).toBe(false);
      expect(matchesGold({ kind: "text", text: "x" }, gold)).toBe(false);
    }
  });

  it("always agrees with itself", () => {
    const tiers = fc
      .shuffledSubarray([a, b, c], { minLength: 3 })
      .map(([x = a, y = b, z = c]) => [[x], [y, z]]);
    fc.assert(
      fc.property(
        tiers,
        fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
        (order, cut) => matchesGold(ranking(order, { cut }), ranking(order, { cut })) === true,
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(-1 as const, 0 as const, 1 as const)),
        (labels) => matchesGold(steps(labels), steps(labels)) === true,
      ),
    );
  });
});
