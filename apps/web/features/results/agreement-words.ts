import type { Estimate } from "@laurel/core/statistics/estimate";

/** What a chance-corrected agreement says, in plain words: only what its interval supports. */
export function agreementWords(alpha: Estimate): string {
  if (alpha.value === null) return `Agreement can't be computed yet. ${alpha.reason}`;
  const { low, high } = alpha.interval;
  if (low === null || high === null) return "There is too little data for an interval: read the figures as a first impression only.";
  if (low > 0) return `Annotators agree more often than chance would have it: alpha lies between ${figure(low)} and ${figure(high)}, where 0 is chance and 1 is full agreement.`;
  if (high < 0) return `Annotators agree less often than chance would have it (alpha between ${figure(low)} and ${figure(high)}): they may read the guidelines in opposite ways.`;
  return `The interval, ${figure(low)} to ${figure(high)}, includes 0: the agreement seen could be chance. More tasks with several judgments make the interval narrower.`;
}

function figure(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
