import { describe, expect, test } from "vitest";
import { unitResamples } from "./bootstrap.ts";

describe("unitResamples", () => {
  test("every resample has as many units as the data", () => {
    for (const drawn of unitResamples([1, 0, 250, 3, 46], { resamples: 200 })) {
      expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(300);
      expect(drawn.every((count) => count >= 0)).toBe(true);
      expect(drawn[1]).toBe(0);
    }
  });

  test("counts have the mean and the variance of drawing units with replacement", () => {
    const counts = [5, 20, 75];
    const draws = [...unitResamples(counts, { seed: 4, resamples: 20_000 })].length;
    expect(draws).toBe(20_000);
    const sums = [0, 0, 0];
    const squares = [0, 0, 0];
    for (const drawn of unitResamples(counts, { seed: 4, resamples: 20_000 })) {
      drawn.forEach((count, group) => {
        sums[group] = (sums[group] ?? 0) + count;
        squares[group] = (squares[group] ?? 0) + count * count;
      });
    }
    counts.forEach((count, group) => {
      const mean = (sums[group] ?? 0) / draws;
      const variance = (squares[group] ?? 0) / draws - mean * mean;
      expect(Math.abs(mean - count)).toBeLessThan(0.15);
      expect(variance / (count * (1 - count / 100))).toBeCloseTo(1, 1);
    });
  });

  test("the same seed gives the same resamples, another seed others, and no units none", () => {
    const first = (seed: number) => [...(unitResamples([40, 60], { seed, resamples: 5 }).next().value ?? [])];
    expect(first(7)).toEqual(first(7));
    expect(first(7)).not.toEqual(first(8));
    expect([...unitResamples([], {})]).toEqual([]);
    expect([...unitResamples([0], {})]).toEqual([]);
  });
});
