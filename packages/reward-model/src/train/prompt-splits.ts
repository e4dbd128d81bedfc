import { shuffle } from "@laurel/statistics/numeric/seeded-random";

export interface PromptSplit {
  readonly train: Int32Array;
  readonly heldOut: Int32Array;
}

/**
 * Deals the prompts of `rows` into `folds` parts at random. For each part it returns the part's pairs as held
 * out and all others as train, in the order of `rows`, so that all pairs of a prompt (`groups[row]`) are on
 * one side. With fewer prompts than folds the last parts are empty.
 */
export function splitByPrompt(
  rows: Int32Array,
  groups: Int32Array,
  folds: number,
  random: () => number,
): readonly PromptSplit[] {
  const present = [...new Set(Array.from(rows, (row) => groups[row] ?? 0))].toSorted((a, b) => a - b);
  const foldOf = new Map(shuffle(present, random).map((group, position) => [group, position % folds]));
  const foldOfRow = (row: number) => foldOf.get(groups[row] ?? 0);
  return Array.from({ length: folds }, (_, fold) => ({
    train: rows.filter((row) => foldOfRow(row) !== fold),
    heldOut: rows.filter((row) => foldOfRow(row) === fold),
  }));
}

/**
 * The pairs of a random `share` of the prompts in `rows`, rounded up. With the same draws, a larger share
 * contains a smaller one.
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
