import type { Estimate } from "@laurel/core/statistics/estimate";

/** What a measure of agreement says whose 0 is chance, such as alpha or tau-b, in plain words: only what its interval supports. */
export function agreementWords(estimate: Estimate, measure = "alpha"): string {
  if (estimate.value === null) return `Agreement can't be computed yet. ${estimate.reason}`;
  const { low, high } = estimate.interval;
  if (low === null || high === null) return "There is too little data for an interval: read the figures as a first impression only.";
  if (low > 0) return `Annotators agree more often than chance would have it: ${measure} lies between ${figure(low)} and ${figure(high)}, where 0 is chance and 1 is full agreement.`;
  if (high < 0) return `Annotators agree less often than chance would have it (${measure} between ${figure(low)} and ${figure(high)}): they may read the guidelines in opposite ways.`;
  return `The interval, ${figure(low)} to ${figure(high)}, includes 0: the agreement seen could be chance. More tasks with several judgments make the interval narrower.`;
}

function figure(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
