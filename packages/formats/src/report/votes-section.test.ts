import fc from "fast-check";
import { expect, test } from "vitest";
import { rankedTask } from "../testing/report-input.ts";
import { annotatorShares, meanTauB } from "./votes-section.ts";

test("shares stand by votes under pseudonyms, whatever the order of joining", () => {
  const shares = annotatorShares([1, 6, 1]);
  expect(shares).toEqual({
    annotators: 3,
    votes: 8,
    effective: { value: 64 / 38 },
    largestShare: { value: 6 / 8 },
    listed: [
      { name: "annotator-001", votes: 6, share: 6 / 8 },
      { name: "annotator-002", votes: 1, share: 1 / 8 },
      { name: "annotator-003", votes: 1, share: 1 / 8 },
    ],
    unlisted: { annotators: 0, votes: 0 },
  });
  expect(annotatorShares([6, 1, 1])).toEqual(shares);
});

test("equal shares have as many effective annotators as there are, and those beyond 200 are summed up", () => {
  const shares = annotatorShares(Array.from({ length: 250 }, () => 2));
  expect(shares.effective).toEqual({ value: 250 });
  expect(shares.listed).toHaveLength(200);
  expect(shares.unlisted).toEqual({ annotators: 50, votes: 100 });
});

const ranking = fc
  .tuple(
    fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 }),
    fc.array(fc.constantFrom(" ", "="), { minLength: 3, maxLength: 3 }),
  )
  .map(([order, between]) =>
    order
      .map((id, place) => id + (between[place] ?? ""))
      .join("")
      .trim(),
  );
const taskOf = (says: readonly string[]) =>
  rankedTask(
    "one",
    "abcd",
    says.map((said, who) => ({ by: `person-${who}`, says: said })),
  );

test("is the same number to its last bit in whatever order annotators come", () => {
  fc.assert(
    fc.property(fc.array(ranking, { minLength: 4, maxLength: 6 }), (says) => {
      expect(meanTauB(taskOf(says.toReversed()))).toBe(meanTauB(taskOf(says)));
    }),
  );
});

test("means over pairs of annotators, and is null for two responses, one ranking and rankings without order", () => {
  expect(meanTauB(taskOf(["a b c d", "a b d c", "a b c d"]))).toBeCloseTo((1 + 2 / 3 + 2 / 3) / 3, 12);
  expect(
    meanTauB(
      rankedTask("one", "ab", [
        { by: "ada", says: "a b" },
        { by: "bob", says: "a b" },
      ]),
    ),
  ).toBeNull();
  expect(meanTauB(taskOf(["a b c d"]))).toBeNull();
  expect(meanTauB(taskOf(["a=b=c=d", "a b c d"]))).toBeNull();
});
