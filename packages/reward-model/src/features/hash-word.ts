/**
 * 32-bit FNV-1a over the UTF-16 code units of a word (Fowler, Noll, Vo; offset 2166136261, prime 16777619).
 * Returns an unsigned integer; the empty word gives the offset.
 */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
