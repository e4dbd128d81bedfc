import type { Estimate } from "@laurel/statistics/resampling/estimate";
import type { IntervalRow } from "../plots/interval-plot.tsx";

/** A statistic of core as a row of an interval plot. */
export function intervalRow(label: string, estimate: Estimate): IntervalRow {
  if (estimate.value === null) return { label, value: null, low: null, high: null, reason: estimate.reason };
  return { label, value: estimate.value, low: estimate.interval.low, high: estimate.interval.high };
}
