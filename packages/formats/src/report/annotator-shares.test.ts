import { expect, test } from "vitest";
import { annotatorShares } from "./annotator-shares.ts";

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
