/**
 * 32-bit FNV-1a over the UTF-16 code units of a text (Fowler, Noll, Vo; offset 2166136261, prime 16777619), as
 * an unsigned integer. It serves seeds, stable choices and feature hashing, not content addresses.
 *
 * Edge cases: the empty text gives the offset.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * MurmurHash3's 32-bit finaliser (Appleby): a bijection on 32-bit words in which every bit of the result
 * depends on all bits of `word`. The result is signed.
 */
export function mixed32(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
