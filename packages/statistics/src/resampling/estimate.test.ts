import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vector from "../../fixtures/gold-accuracy-intervals.json" with { type: "json" };
import { percentileInterval, quantile, wilsonInterval } from "./estimate.ts";

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

describe("quantile", () => {
  test("is bit for bit the one that reports of reward models were first made with", () => {
    const asInReports = (sorted: Float64Array, q: number) => {
      const position = (sorted.length - 1) * q;
      const below = sorted[Math.floor(position)] ?? 0;
      return below + ((sorted[Math.ceil(position)] ?? below) - below) * (position % 1);
    };
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (unsorted, p) => {
        const sorted = Float64Array.from(unsorted).sort();
        expect(quantile(sorted, p)).toBe(asInReports(sorted, p));
      }),
    );
  });

  test("no values have no quantile", () => {
    expect(() => quantile([], 0.5)).toThrow(/0 values/);
  });
});

describe("wilsonInterval", () => {
  test.each(vector.expected.results)("agrees with statsmodels for $k of $n", ({ k, n, wilson }) => {
    const { low, high } = wilsonInterval(k, n);
    expect(low).toBeCloseTo(wilson[0] ?? -1, 9);
    expect(high).toBeCloseTo(wilson[1] ?? -1, 9);
  });

  test("stays within 0 and 1, holds the proportion, and shrinks with n at the same ratio", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, some) => {
        const k = some % (n + 1);
        const { low, high } = wilsonInterval(k, n);
        const larger = wilsonInterval(4 * k, 4 * n);
        if (low === null || larger.low === null) throw new Error("no interval");
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(larger.high - larger.low).toBeLessThan(high - low);
      }),
    );
  });

  test("no trials give no interval, and impossible counts are refused", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: null, high: null, reason: expect.any(String) });
    expect(() => wilsonInterval(3, 2)).toThrow(/3 of 2/);
    expect(() => wilsonInterval(0.5, 2)).toThrow(/whole/);
  });
});
