import { splitWords } from "./words.ts";

/**
 * A stretch of text in the comparison of two texts: in both, only in the first (removed), or only in the
 * second (added).
 */
export type DifferenceRun = { readonly kind: "equal" | "removed" | "added"; readonly text: string };

/**
 * What differs between two texts, word by word. The equal and removed runs joined are the first text, and the
 * equal and added ones the second. Lines that both have are matched first, so that the cost of long texts
 * depends on how much differs.
 */
export function wordDifference(first: string, second: string): DifferenceRun[] {
  const lines = (text: string) => text.split(/(?<=\n)/);
  return joined(compare(lines(first), lines(second), byWords));
}

/**
 * The most edits that are looked for. 1,000 cost at most some millions of steps, and texts that differ by
 * more have no words worth pairing.
 */
const MAX_EDITS = 1_000;

const run = (kind: DifferenceRun["kind"], text: string): DifferenceRun[] =>
  text === "" ? [] : [{ kind, text }];

type Gap = (first: readonly string[], second: readonly string[]) => DifferenceRun[];

/** Compares two sequences of pieces; `gap` compares what lies between their matches. */
function compare(first: readonly string[], second: readonly string[], gap: Gap): DifferenceRun[] {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  const [left, right] = [first.slice(start, first.length - end), second.slice(start, second.length - end)];
  const runs = run("equal", first.slice(0, start).join(""));
  let [x, y] = [0, 0];
  for (const [i, j] of [
    ...(shortestEdits(left, right, MAX_EDITS) ?? []),
    [left.length, right.length] as const,
  ]) {
    runs.push(...gap(left.slice(x, i), right.slice(y, j)), ...run("equal", left[i] ?? ""));
    [x, y] = [i + 1, j + 1];
  }
  return [...runs, ...run("equal", first.slice(first.length - end).join(""))];
}

const whole: Gap = (first, second) => [...run("removed", first.join("")), ...run("added", second.join(""))];

/** Compares what lies between matching lines word by word. */
const byWords: Gap = (first, second) =>
  compare(splitWords(first.join("")), splitWords(second.join("")), whole);

/**
 * Joins neighbouring runs of one kind. Between two equal runs, all that was removed comes before all that was
 * added, and blanks between changes belong to the changes.
 */
function joined(runs: readonly DifferenceRun[]): DifferenceRun[] {
  const result: DifferenceRun[] = [];
  let [equal, removed, added] = ["", "", ""];
  const close = () => {
    result.push(...run("removed", removed), ...run("added", added));
    [removed, added] = ["", ""];
  };
  for (const { kind, text } of [...runs, { kind: "equal", text: "." } as const]) {
    if (kind === "equal") {
      equal += text;
      continue;
    }
    // Words that changed one after another read better as one change than with a blank kept between them.
    if (/^[^\S\n]+$/.test(equal) && removed + added !== "") {
      removed += equal;
      added += equal;
    } else if (equal !== "") {
      close();
      result.push(...run("equal", equal));
    }
    equal = "";
    if (kind === "removed") removed += text;
    else added += text;
  }
  close();
  return [...result, ...run("equal", equal.slice(0, -1))];
}

/** The pairs of indices at which two sequences match, in order. */
type Matches = readonly (readonly [number, number])[];

/**
 * The longest common subsequence of two sequences, or null where they differ by more than `maxEdits`
 * insertions and deletions. Memory grows with the square of the edits, since each round keeps a copy of its
 * furthest points. Source: the greedy algorithm of Myers, "An O(ND) Difference Algorithm", 1986.
 */
function shortestEdits(
  first: readonly string[],
  second: readonly string[],
  maxEdits: number,
): Matches | null {
  const bound = Math.min(maxEdits, first.length + second.length);
  const furthest = new Int32Array(2 * bound + 3);
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= bound; edits += 1) {
    rounds.push(furthest.slice(bound - edits, bound + edits + 3));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = bound + 1 + diagonal;
      const down =
        diagonal === -edits || (diagonal !== edits && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0));
      let x = down ? (furthest[at + 1] ?? 0) : (furthest[at - 1] ?? 0) + 1;
      while (x < first.length && x - diagonal < second.length && first[x] === second[x - diagonal]) x += 1;
      furthest[at] = x;
      if (x >= first.length && x - diagonal >= second.length)
        return walkBack(first.length, second.length, rounds);
    }
  }
  return null;
}

/** Follows the rounds from the end to the start, and collects the matches that each one slid over. */
function walkBack(firstLength: number, secondLength: number, rounds: readonly Int32Array[]): Matches {
  const matches: [number, number][] = [];
  let [x, y] = [firstLength, secondLength];
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const before = rounds[edits];
    // In each copy, diagonal k is at index k + edits + 1.
    const reached = (diagonal: number) => before?.[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
    const from = edits === 0 ? 0 : down ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
    while (x > from) matches.push([(x -= 1), (y -= 1)]);
    if (edits === 0) break;
    if (down) y -= 1;
    else x -= 1;
  }
  return matches.toReversed();
}
