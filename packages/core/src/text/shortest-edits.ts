/**
 * The pairs of indices that two sequences have in common, in order; null when they differ by more than
 * `maxEdits`.
 */
type Matches = readonly (readonly [number, number])[];

/**
 * Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986): the longest common subsequence by the fewest
 * insertions and deletions. Keeps a copy of the furthest points of each round, so memory grows with the
 * square of the edits; `maxEdits` bounds both. Two empty sequences have no matches; null means that the bound
 * was passed.
 */
export function shortestEdits(
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

/** From the end to the start: which step each round took, and the matches that it slid over. */
function walkBack(firstLength: number, secondLength: number, rounds: readonly Int32Array[]): Matches {
  const matches: [number, number][] = [];
  let [x, y] = [firstLength, secondLength];
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const before = rounds[edits];
    // Each copy is centred: diagonal k lies at k + edits + 1.
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
