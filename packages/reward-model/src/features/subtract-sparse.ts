import type { SparseVector } from "./ngram-vector.ts";

/**
 * a − b, entry by entry: `emit(bucket, value)` in ascending order of buckets, entries that cancel exactly
 * left out.
 */
export function subtractSparse(
  a: SparseVector,
  b: SparseVector,
  emit: (bucket: number, value: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < a.buckets.length || j < b.buckets.length) {
    const left = a.buckets[i] ?? Infinity;
    const right = b.buckets[j] ?? Infinity;
    const bucket = Math.min(left, right);
    const value =
      (left === bucket ? (a.values[i++] ?? 0) : 0) - (right === bucket ? (b.values[j++] ?? 0) : 0);
    if (value !== 0) emit(bucket, value);
  }
}
