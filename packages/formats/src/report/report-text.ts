import type { Estimate } from "@laurel/statistics/resampling/estimate";
import type { Outcome } from "@laurel/statistics/resampling/statistic";
import { markdownText } from "../files/markdown.ts";

const LONGEST = 200;

/** Somebody's words as Markdown on one line, cut after 200 characters. */
export function shortText(text: string): string {
  return markdownText(text, LONGEST);
}

const DECIMALS = 3;

/**
 * A figure in words: `0.543 (0.510 to 0.576)`, without an interval where it has none, or why it is undefined.
 */
export function figureText(figure: Estimate | Outcome): string {
  if (figure.value === null) return `undefined: ${figure.reason}`;
  if (!("interval" in figure)) return rounded(figure.value);
  const { interval } = figure;
  return interval.low === null
    ? `${rounded(figure.value)} (no interval: ${interval.reason})`
    : `${rounded(figure.value)} (${rounded(interval.low)} to ${rounded(interval.high)})`;
}

function rounded(value: number): string {
  const text = value.toFixed(DECIMALS);
  return Number(text) === 0 ? (0).toFixed(DECIMALS) : text;
}
