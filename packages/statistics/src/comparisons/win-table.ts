/**
 * Square tables over models: `wins[i][j]` says how often i beat j, and `ties[i][j] = ties[j][i]` how often
 * they tied (each tie is in both cells, once).
 */
export type WinTable = {
  readonly wins: readonly (readonly number[])[];
  readonly ties?: readonly (readonly number[])[];
};

/**
 * Flat n x n points: w_ij = wins_ij + ties_ij / 2, zero on the diagonal.
 *
 * Edge cases: tables that are not square, counts below 0 or not finite, and ties that are not symmetric give
 * a RangeError. Source: half wins for ties are the shortcut of Elo and of arena leaderboards; `davidson`
 * models ties instead.
 */
export function pointsWithHalfTies({ wins, ties }: WinTable): Float64Array {
  const n = wins.length;
  const points = new Float64Array(n * n);
  for (const table of ties ? [wins, ties] : [wins]) {
    if (table.length !== n || table.some((row) => row.length !== n)) {
      throw new RangeError(`Wins and ties must be square tables of one size, here ${n} rows.`);
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const won = wins[i]?.[j] ?? 0;
      const tied = ties?.[i]?.[j] ?? 0;
      if (
        !(won >= 0 && Number.isFinite(won) && tied >= 0 && Number.isFinite(tied)) ||
        tied !== (ties?.[j]?.[i] ?? 0)
      ) {
        throw new RangeError(
          `Row ${i}, column ${j} of the win table: counts must be finite and from 0, ties symmetric.`,
        );
      }
      if (i !== j) points[i * n + j] = won + tied / 2;
    }
  }
  return points;
}

/**
 * The groups of models that comparisons link, directly or through others, from flat n x n points. Strengths
 * of different groups can't be compared.
 *
 * Edge cases: a model without comparisons is a group of its own. Source: Ford 1957.
 */
export function comparisonGroups(points: Float64Array, n: number): readonly (readonly number[])[] {
  const compared = points.map((won, cell) => won + (points[(cell % n) * n + Math.floor(cell / n)] ?? 0));
  return strongGroups(compared, n);
}

/**
 * The strongly connected groups of a directed graph over 0..n-1, with an edge i -> j where `edges[i * n + j]
 * > 0`: indices ascending within a group, groups by their first index.
 *
 * Edge cases: without nodes there are no groups; a node without edges is a group of its own. O(n^2) for each
 * group. Source: a group is what a node both reaches and is reached from.
 */
export function strongGroups(edges: ArrayLike<number>, n: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const free = new Set(Array.from({ length: n }, (_, node) => node));
  for (let node = 0; node < n; node += 1) {
    if (!free.has(node)) continue;
    const forward = reached(node, free, (from, to) => (edges[from * n + to] ?? 0) > 0);
    const backward = reached(node, forward, (from, to) => (edges[to * n + from] ?? 0) > 0);
    const group = [...backward].sort((a, b) => a - b);
    for (const member of group) free.delete(member);
    groups.push(group);
  }
  return groups;
}

function reached(
  start: number,
  among: ReadonlySet<number>,
  edge: (from: number, to: number) => boolean,
): Set<number> {
  const left = new Set(among);
  left.delete(start);
  const seen = new Set([start]);
  for (const from of seen) {
    for (const to of left) {
      if (!edge(from, to)) continue;
      seen.add(to);
      left.delete(to);
    }
  }
  return seen;
}
