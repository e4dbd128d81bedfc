import { shuffle } from "./shuffle.ts";

/**
 * The pairs of a random `share` of the prompts in `rows` (rounded up); with one `random`, a larger share
 * contains a smaller.
 */
export function takePrompts(
  rows: Int32Array,
  groups: Int32Array,
  share: number,
  random: () => number,
): Int32Array {
  const present = [...new Set(Array.from(rows, (row) => groups[row] ?? 0))].toSorted((a, b) => a - b);
  const kept = new Set(shuffle(present, random).slice(0, Math.ceil(share * present.length)));
  return rows.filter((row) => kept.has(groups[row] ?? 0));
}
