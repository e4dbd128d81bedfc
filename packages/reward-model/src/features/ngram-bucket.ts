/**
 * The bucket in [0, 2^bits) of an n-gram of word hashes: each hash is folded in, in order, then mixed by
 * MurmurHash3's 32-bit finaliser (Appleby), so that low bits depend on all of them.
 */
export function ngramBucket(first: number, second: number | null, bits: number): number {
  let hash = second === null ? first : Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - bits);
}
