import type { ModelEstimate } from "./estimate-row.ts";

/** Whether a model beats the length-only baseline, as far as the interval of the paired difference supports it. */
export function differenceWords(difference: Pick<ModelEstimate, "value" | "low" | "high" | "reason">): string {
  const { value, low, high } = difference;
  if (value === null) return `Whether it beats length alone can't be said: ${difference.reason ?? "the difference is undefined"}.`;
  if (low === null || high === null) return `It is ${points(value)} away from a baseline that only sees length; there is too little data for an interval.`;
  const range = `${points(low)} to ${points(high)}`;
  if (low > 0) return `It beats a baseline that only sees length, by ${points(value)} (${range}).`;
  if (high < 0) return `A baseline that only sees length does better, by ${points(-value)} (difference ${range}).`;
  return `It can't be told apart from a baseline that only sees length: the difference lies between ${points(low)} and ${points(high)}.`;
}

function points(share: number): string {
  return `${(share * 100).toFixed(1).replace("-", "−")} points`;
}
