import type { Estimate } from "@laurel/statistics/resampling/estimate";
import type { Outcome } from "@laurel/statistics/resampling/statistic";

const LONGEST = 200;

/**
 * Text of unknown origin as it reads in one line of Markdown: every ASCII punctuation mark is escaped, so
 * that nothing becomes markup, a link or a table's edge; line breaks, control and formatting characters (such
 * as those that turn the direction of writing) are spaces; what is longer than 200 characters is cut.
 */
export function markdownText(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const characters = Array.from(plain.slice(0, 2 * LONGEST + 2));
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : plain;
  return short.replace(/[!-/:-@[-`{-~]/gu, String.raw`\$&`);
}

/**
 * A Markdown table, its first column to the left and the others to the right; empty without rows. Cells are
 * Markdown already.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |\n`;
  return `${line(head)}${line(head.map((_, column) => (column === 0 ? "---" : "---:")))}${rows.map(line).join("")}\n`;
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
