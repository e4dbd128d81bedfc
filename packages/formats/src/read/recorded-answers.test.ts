import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeFirstError, decodeLabel, decodeRanks, decodeStepLabels } from "./recorded-answers.ts";

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

test("a list of ranks with a gap is refused, and one in which a tie takes several places is not", () => {
  for (const ranks of [
    [1, 3],
    [2, 3],
    [0, undefined, 2],
    [1, 1, 4],
    [-1, 0],
  ])
    expect(decodeRanks(ranks, "ranked")).toMatchObject({
      problems: [{ field: "ranked", reason: expect.stringMatching(/^has the ranks .* without a gap$/) }],
    });
  for (const ranks of [
    [1, 1, 3],
    [1, 1, 2],
    [0, 0, 0, 3],
    [1.5, 1.5, 3],
    [2, undefined, 1],
  ])
    expect(decodeRanks(ranks, "ranked")).toHaveProperty("recorded");
});

test("every ranked item is in one tier, and tiers follow the ranks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 12 }),
      fc.constantFrom(0, 1),
      (drawn, start) => {
        const used = [...new Set(drawn)].filter((rank) => rank !== undefined).toSorted((a, b) => a - b);
        const ranks = drawn.map((rank) => (rank === undefined ? undefined : used.indexOf(rank) + start));
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

test("truth, numbers and words say good or bad", () => {
  for (const good of [true, 1, "1", "true", "TRUE", "good", " Good ", "correct", "thumbs_up", "👍"])
    expect(decodeLabel(good)).toBe(true);
  for (const bad of [false, 0, "0", "false", "bad", "incorrect", "thumbs_down", "👎"])
    expect(decodeLabel(bad)).toBe(false);
});

test("an empty cell is no label", () => {
  expect(decodeLabel(undefined)).toBeUndefined();
  expect(decodeLabel("")).toBeUndefined();
});

test("anything else is refused, also what is named like a built-in", () => {
  for (const other of [2, -1, 0.5, "maybe", "constructor", [true], {}, "null"])
    expect(decodeLabel(other)).toEqual({ reason: "must be true or false, 1 or 0, good or bad" });
});

test("labels come as numbers or as whether the step is right", () => {
  expect(decodeStepLabels([1, 0, -1], 3)).toEqual({ labels: [1, 0, -1] });
  expect(decodeStepLabels([true, false], 2)).toEqual({ labels: [1, -1] });
});

test("they may end at the first wrong step, and nowhere else", () => {
  expect(decodeStepLabels([1, -1], 5)).toEqual({ labels: [1, -1] });
  for (const labels of [[1, 1], [-1, -1], [-1, 0], [], [1, 1, 1, 1, 1, 1]])
    expect(decodeStepLabels(labels, 5)).toEqual({ reason: `has ${labels.length} labels for 5 steps` });
});

test("null and no column say nothing; anything else is refused", () => {
  expect([decodeStepLabels(null, 1), decodeStepLabels(undefined, 1)]).toEqual([undefined, undefined]);
  expect(decodeStepLabels("1", 1)).toEqual({ reason: "must be a list of labels, one for each step" });
  for (const other of [2, "1", null, 0.5])
    expect(decodeStepLabels([other], 1)).toEqual({ reason: expect.stringContaining("must hold") });
});

test("the labels end at the first wrong step", () => {
  expect(decodeFirstError(0, 3)).toEqual({ labels: [-1] });
  expect(decodeFirstError(2, 3)).toEqual({ labels: [1, 1, -1] });
});

test("null says that every step is right, and a missing value says nothing", () => {
  expect(decodeFirstError(null, 3)).toEqual({ labels: [1, 1, 1] });
  expect(decodeFirstError(undefined, 3)).toBeUndefined();
});

test("an index that no step has is refused with the ones that there are", () => {
  expect(decodeFirstError(3, 3)).toEqual({
    reason: "is 3, but the steps are 0 to 2; null says that none is wrong",
  });
  expect(decodeFirstError(-1, 3)).toEqual({ reason: expect.stringContaining("0 to 2") });
  for (const other of ["1", 1.5, true, [1]])
    expect(decodeFirstError(other, 3)).toEqual({ reason: expect.stringContaining("must be the index") });
});
