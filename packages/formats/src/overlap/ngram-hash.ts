import { mixed32 } from "@laurel/statistics/numeric/hash32";

/**
 * 32 bits (unsigned) of the n-gram of numbered or hashed words at `from`, in order: h = mixed(φ·h + word)
 * over `length` words, beginning with h = length. Words past the end are 0.
 */
export function ngramHash(words: Uint32Array, from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at += 1)
    hash = mixed32(Math.imul(hash, 0x9e3779b1) + (words[at] ?? 0));
  return hash >>> 0;
}
