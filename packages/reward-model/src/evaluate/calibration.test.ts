import { expect, test } from "vitest";
import { calibration } from "./calibration.ts";

test("confidence that matches the share of right answers has no error", () => {
  const right = [1, 1, 1, 0];
  expect(calibration([0.75, 0.75, 0.25, 0.75], right).error).toBeCloseTo(0, 12);
});

test("the error is the mean gap, weighted by pairs", () => {
  const { error, bins } = calibration([0.9, 0.9, 0.9, 0.6], [1, 1, 0, 1]);
  expect(error).toBeCloseTo((3 / 4) * Math.abs(2 / 3 - 0.9) + (1 / 4) * 0.4, 12);
  expect(bins.map((bin) => bin.pairs)).toEqual([1, 3]);
});

test("without a pair that has a right answer the error is undefined", () => {
  expect(calibration([0.9], [null])).toEqual({ error: null, bins: [] });
});
