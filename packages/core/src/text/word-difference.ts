import type { DifferenceRun } from "./difference-run.ts";
import { shortestEdits } from "./shortest-edits.ts";
import { splitWords } from "./split-words.ts";

/**
 * Bounds the work: 1,000 edits cost at most some millions of steps, and texts that differ by more have no
 * words worth pairing.
 */
const MAX_EDITS = 1_000;

const run = (kind: DifferenceRun["kind"], text: string): DifferenceRun[] =>
  text === "" ? [] : [{ kind, text }];

type Gap = (first: readonly string[], second: readonly string[]) => DifferenceRun[];

/** The runs between two sequences of pieces; what lies between matches goes to `gap`. */
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

/** Word by word, once what lines the two share is known. */
const byWords: Gap = (first, second) =>
  compare(splitWords(first.join("")), splitWords(second.join("")), whole);

/**
 * One run for neighbours of a kind; between equal runs all that was removed, then all that was added, blanks
 * between changes included.
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
    // Words that changed one after another read better as one change than with a lone blank kept between
    // them.
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

/**
 * What differs between two texts, word by word: joined, the equal and removed runs are the first text, the
 * equal and added ones the second. Lines that both have are matched first, so that long texts cost what
 * differs in them.
 */
export function wordDifference(first: string, second: string): DifferenceRun[] {
  const lines = (text: string) => text.split(/(?<=\n)/);
  return joined(compare(lines(first), lines(second), byWords));
}
