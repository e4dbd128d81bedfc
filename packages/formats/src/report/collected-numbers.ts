import type { Spread } from "@laurel/core/datasets/dataset-report";
import { quantile } from "@laurel/statistics/resampling/estimate";

export type NumberList = {
  readonly push: (value: number) => void;
  readonly size: () => number;
  /** A view of the numbers so far, which the next `push` may invalidate. */
  readonly values: () => Float64Array;
};

/** Numbers in the order in which they came. Each takes 8 bytes, or 16 at most while the list grows. */
export function numberList(): NumberList {
  let values = new Float64Array(1_024);
  let size = 0;
  return {
    push(value) {
      if (size === values.length) {
        const wider = new Float64Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size] = value;
      size += 1;
    },
    size: () => size,
    values: () => values.subarray(0, size),
  };
}

export type ValueCounts = {
  readonly add: (value: number) => void;
  readonly spread: (reason: string) => Spread;
};

/**
 * Counts values in any order and says exactly how they are spread. Each different value takes one count,
 * about 50 bytes.
 *
 * Edge cases: no values are undefined, for the given reason. Source: quantiles as `quantile` (Hyndman & Fan
 * 1996, definition 7).
 */
export function valueCounts(): ValueCounts {
  const counts = new Map<number, number>();
  return {
    add(value) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    spread(reason) {
      const entries = [...counts].sort(([a], [b]) => a - b);
      const n = entries.reduce((sum, [, count]) => sum + count, 0);
      if (n === 0) return { value: null, reason };
      const sorted = new Float64Array(n);
      let filled = 0;
      let total = 0;
      for (const [value, count] of entries) {
        sorted.fill(value, filled, filled + count);
        filled += count;
        total += value * count;
      }
      const at = (p: number) => quantile(sorted, p);
      return {
        value: {
          n,
          mean: total / n,
          min: at(0),
          p5: at(0.05),
          p25: at(0.25),
          p50: at(0.5),
          p75: at(0.75),
          p95: at(0.95),
          max: at(1),
        },
      };
    },
  };
}
