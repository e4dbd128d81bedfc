import { expect, it } from "vitest";
import { newPairs } from "./new-pairs.ts";

it("pairs every two responses of a new prompt once", () => {
  expect(newPairs(0, 2, 0, 6)).toEqual([[0, 1]]);
  expect(newPairs(0, 4, 0, 28)).toHaveLength(6);
});

it("adds only pairs with a new response to a known prompt", () => {
  expect(newPairs(2, 3, 1, 6)).toEqual([
    [1, 2],
    [0, 2],
  ]);
  expect(newPairs(3, 3, 3, 6)).toEqual([]);
});

it("compares every response under a cap of one pair a neighbour", () => {
  expect(new Set(newPairs(0, 8, 0, 7).flat()).size).toBe(8);
});

it("counts the pairs that exist in the cap", () => {
  expect(newPairs(2, 4, 1, 3)).toHaveLength(2);
  expect(newPairs(2, 4, 5, 3)).toEqual([]);
});
