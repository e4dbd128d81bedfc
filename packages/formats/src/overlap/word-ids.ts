export type WordIds = {
  /**
   * Numbers the words of a text, new ones from 1 on, and puts them after those before, with a 0 at their end.
   */
  readonly append: (words: readonly string[]) => void;
  /** The words' numbers, 0 for those that were never appended. */
  readonly known: (words: readonly string[]) => Uint32Array;
  readonly all: () => Uint32Array;
};

/**
 * The words of many texts as numbers, end to end: unlike equal hashes, equal numbers are equal words.
 * Memory: 4 bytes a word, 8 while it grows, and about 100 for each different word.
 */
export function wordIds(): WordIds {
  const ids = new Map<string, number>();
  let all = new Uint32Array(1_024);
  let length = 0;

  return {
    append: (words) => {
      const end = length + words.length + 1;
      if (end > all.length) {
        const grown = new Uint32Array(Math.max(2 * all.length, end));
        grown.set(all);
        all = grown;
      }
      for (const word of words) {
        const id = ids.get(word) ?? ids.size + 1;
        ids.set(word, id);
        all[length] = id;
        length += 1;
      }
      length = end;
    },
    known: (words) => Uint32Array.from(words, (word) => ids.get(word) ?? 0),
    all: () => all.subarray(0, length),
  };
}
