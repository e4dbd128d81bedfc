/**
 * The strongly connected groups of a directed graph over 0..n-1, with an edge i -> j where `edges[i * n + j]
 * > 0`: indices ascending within a group, groups by their first index.
 *
 * Edge cases: no nodes, no groups; a node without edges is a group of its own. O(n^2) for each group.
 * Source: a group is what a node both reaches and is reached from.
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
