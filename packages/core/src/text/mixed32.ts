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
