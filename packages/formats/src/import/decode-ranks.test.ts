import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeRanks } from "./decode-ranks.ts";

const tiersOf = (ranks: readonly unknown[]) => {
  const decoded = decodeRanks(ranks, "ranked");
  return "problems" in decoded
    ? decoded.problems.map(({ field, reason }) => `${field} ${reason}`)
    : decoded.recorded?.kind === "ranking"
      ? decoded.recorded.tiers
      : null;
};

test("the lowest rank is the best, counted from 0 or from 1, and equal ranks are a tie", () => {
  expect(tiersOf([0, 1, 2])).toEqual([[0], [1], [2]]);
  expect(tiersOf([3, 1, 1, 2])).toEqual([[1, 2], [3], [0]]);
});

test("items without a rank are not ranked, and one rank alone compares nothing", () => {
  expect(tiersOf([undefined, 2, undefined, 1])).toEqual([[3], [1]]);
  expect(tiersOf([undefined, 0])).toBeNull();
  expect(tiersOf([undefined, undefined])).toBeNull();
});

test("each rank that is no number is named", () => {
  expect(tiersOf([0, "1", {}])).toEqual([
    "ranked[1].rank must be a number, the lowest for the best response",
    "ranked[2].rank must be a number, the lowest for the best response",
  ]);
});

test("every ranked item is in one tier, and tiers follow the ranks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 12 }),
      (ranks) => {
        const decoded = decodeRanks(ranks, "r");
        const tiers =
          "recorded" in decoded && decoded.recorded?.kind === "ranking" ? decoded.recorded.tiers : [];
        const ranked = ranks.flatMap((rank, index) => (rank === undefined ? [] : [index]));
        expect(tiers.flat().toSorted((a, b) => a - b)).toEqual(ranked.length < 2 ? [] : ranked);
        const seen = tiers.map((tier) => new Set(tier.map((index) => ranks[index])));
        expect(seen.every((values) => values.size === 1)).toBe(true);
        const order = seen.map((values) => [...values][0] ?? 0);
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
      },
    ),
  );
});
