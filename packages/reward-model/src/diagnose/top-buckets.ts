/** The `count` buckets of greatest and of least weight, the strongest first; zero weights are left out. */
export function topBuckets(weights: Float32Array, count: number): readonly number[] {
  const buckets = [...weights.keys()].filter((bucket) => weights[bucket] !== 0);
  const side = (sign: 1 | -1) =>
    buckets
      .filter((bucket) => (weights[bucket] ?? 0) * sign > 0)
      .toSorted((a, b) => sign * ((weights[b] ?? 0) - (weights[a] ?? 0)) || a - b)
      .slice(0, count);
  return [...side(1), ...side(-1)];
}
