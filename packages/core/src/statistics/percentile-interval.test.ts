import { describe, expect, test } from "vitest";
import { percentileInterval } from "./percentile-interval.ts";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe("percentileInterval", () => {
  test("is the middle 95 % of the draws, in whatever order they came", () => {
    expect(percentileInterval(upTo(1001).toReversed())).toEqual({ low: 25, high: 975 });
  });

  test("tolerates up to 5 % of undefined resamples and gives a reason beyond", () => {
    expect(percentileInterval([...upTo(95), ...new Array<null>(5).fill(null)])).toMatchObject({
      low: expect.any(Number),
    });
    expect(percentileInterval([...upTo(94), ...new Array<null>(6).fill(null)])).toEqual({
      low: null,
      high: null,
      reason: expect.stringMatching(/6 of 100/),
    });
  });

  test("does not claim certainty when nothing varies, nor anything without draws", () => {
    expect(percentileInterval([1, 1, 1])).toMatchObject({
      low: null,
      reason: expect.stringMatching(/same value/),
    });
    expect(percentileInterval([])).toMatchObject({ low: null });
  });
});
