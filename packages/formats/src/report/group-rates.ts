import type { Rate } from "@laurel/core/datasets/dataset-report";
import { bootstrapEstimate } from "@laurel/statistics/resampling/bootstrap";
import { ratioStatistic } from "@laurel/statistics/resampling/statistic";
import { BOOTSTRAP } from "./method.ts";

/** Group of each row, from 0 to `count` - 1. */
export type RowGroups = { readonly of: Int32Array; readonly count: number };

/**
 * Points won per row. `halfPoints` gives 0, 1 or 2 half points for each row, or null for a row that is left
 * out. The interval is bootstrapped over groups, all rows of a group together.
 *
 * Groups with the same points and rows are drawn as one, so that the time of a resample depends only on the
 * number of different results. Edge cases: no rows are undefined, for the given reason; for intervals see
 * `percentileInterval`. Source: Efron & Tibshirani 1993, chapter 13; Field & Welsh 2007 for whole clusters.
 */
export function rateOverGroups(
  groups: RowGroups,
  halfPoints: (row: number) => number | null,
  reason: string,
): Rate {
  const points = new Int32Array(groups.count);
  const rows = new Int32Array(groups.count);
  groups.of.forEach((group, row) => {
    const won = halfPoints(row);
    if (won === null) return;
    points[group] = (points[group] ?? 0) + won;
    rows[group] = (rows[group] ?? 0) + 1;
  });
  const results = new Map<string, { readonly won: number; readonly of: number; groups: number }>();
  rows.forEach((of, group) => {
    if (of === 0) return;
    const won = points[group] ?? 0;
    const key = `${of} ${won}`;
    const seen = results.get(key);
    if (seen) seen.groups += 1;
    else results.set(key, { won: won / 2, of, groups: 1 });
  });
  const sorted = [...results.values()].sort((a, b) => a.of - b.of || a.won - b.won);
  const statistic = ratioStatistic(
    sorted.map(({ won }) => won),
    sorted.map(({ of }) => of),
    reason,
  );
  return {
    n: rows.reduce((sum, count) => sum + count, 0),
    share: bootstrapEstimate(
      sorted.map((result) => result.groups),
      statistic,
      BOOTSTRAP,
    ),
  };
}

/** Puts rows with equal keys into one group. Groups are numbered in the order in which they first come. */
export function rowGroups(keys: Float64Array): RowGroups {
  const numbers = new Map<number, number>();
  const of = Int32Array.from(keys, (key) => {
    const group = numbers.get(key) ?? numbers.size;
    numbers.set(key, group);
    return group;
  });
  return { of, count: numbers.size };
}
