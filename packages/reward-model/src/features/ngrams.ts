import { hash32, mixed32 } from "@laurel/statistics/numeric/hash32";

interface SparseVector {
  /** Ascending and distinct. */
  readonly buckets: Uint32Array;
  readonly values: Float64Array;
}

/**
 * Hashed word 1-grams and 2-grams of one text, with value (1 + ln tf) / norm for each bucket. The vector has
 * length 1, so that no response weighs more for being long; length is a style feature of its own. `bits` is
 * log2 of the number of buckets. No words give an empty vector. Source: Weinberger et al. 2009 (hashing
 * trick); sublinear tf as in Manning et al. 2008, §6.4.1.
 */
export function ngramVector(words: readonly string[], bits: number): SparseVector {
  const counts = countSorted(ngramBuckets(words, bits));
  const values = Float64Array.from(counts.counts, (count) => 1 + Math.log(count));
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { buckets: counts.buckets, values: values.map((value) => value / norm) };
}

function ngramBuckets(words: readonly string[], bits: number): Uint32Array {
  const hashes = words.map(hash32);
  const all = new Uint32Array(Math.max(0, 2 * hashes.length - 1));
  hashes.forEach((hash, index) => {
    all[index] = ngramBucket(hash, null, bits);
    if (index > 0) all[hashes.length + index - 1] = ngramBucket(hashes[index - 1] ?? 0, hash, bits);
  });
  return all.sort();
}

function countSorted(sorted: Uint32Array): {
  readonly buckets: Uint32Array;
  readonly counts: readonly number[];
} {
  const buckets: number[] = [];
  const counts: number[] = [];
  for (const bucket of sorted) {
    const last = buckets.length - 1;
    if (buckets[last] === bucket) counts[last] = (counts[last] ?? 0) + 1;
    else {
      buckets.push(bucket);
      counts.push(1);
    }
  }
  return { buckets: Uint32Array.from(buckets), counts };
}

/**
 * Emits a − b, entry by entry, in ascending order of buckets. Entries that cancel exactly are left out.
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

/**
 * The bucket in [0, 2^bits) of an n-gram, from the hashes of its words. The hashes are folded in order and
 * then mixed, so that each bit of the bucket depends on all of them.
 */
export function ngramBucket(first: number, second: number | null, bits: number): number {
  const folded = second === null ? first : Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15);
  return mixed32(folded) >>> (32 - bits);
}
