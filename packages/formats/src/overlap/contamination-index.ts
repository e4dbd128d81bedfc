import { setImmediate } from "node:timers/promises";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { inTurns } from "../files/turns.ts";
import { ngramPlaces, ngramTable, wordsOf } from "./ngrams.ts";

/** A benchmark's questions as a user brings them. Batches of them are read once and not kept. */
export type ContaminationList = {
  readonly name: string;
  readonly texts: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
};

export type Contamination = {
  readonly list: string;
  /** The text's first n-gram that a list has: its normalised words, with a blank between them. */
  readonly ngram: string;
  /** The part of the text's words, above 0 and up to 1, that lie in an n-gram of any list. */
  readonly share: number;
};

export type ContaminationIndex = { readonly find: (text: string) => Contamination | null };

/**
 * Finds texts that have n words in a row (`wordsOf`: no case, no punctuation) in common with a listed text.
 * GPT-3 used n = 13 (Brown et al. 2020, appendix C), AllenAI's open-instruct 8. A text of fewer than n words,
 * listed or looked for, matches only as a whole; a blank one never. An n-gram of several lists counts for the
 * one whose name comes first, so that the answer doesn't depend on the order of lists and texts.
 *
 * Words are numbered, and what a hash finds is compared word by word: a match is never a collision. Memory:
 * 12 to 24 bytes a listed word and about 100 a different word; more than `LIMITS.listWords` words are
 * refused. Other work on the thread can run between two batches, and while the table is made.
 */
export async function contaminationIndex(
  lists: readonly ContaminationList[],
  n: 8 | 13,
  signal?: AbortSignal,
): Promise<ContaminationIndex> {
  const ids = wordIds();
  const ends: { readonly end: number; readonly list: string }[] = [];
  const wholes = new Map<string, string>();
  for (const { name, texts } of lists.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    for await (const batch of texts) {
      signal?.throwIfAborted();
      for (const text of batch) {
        const words = wordsOf(text);
        if (words.length >= n) ids.append(words);
        else if (words.length > 0 && !wholes.has(words.join(" "))) wholes.set(words.join(" "), name);
        if (ids.all().length > LIMITS.listWords) throw tooManyWords(name);
      }
      await setImmediate();
    }
    ends.push({ end: ids.all().length, list: name });
  }
  const table = await inTurns(ngramTable(ids.all(), n), signal);
  const listAt = (place: number): string => ends.find(({ end }) => place < end)?.list ?? "";

  return {
    find: (text) => {
      const words = wordsOf(text);
      if (words.length < n) return wholeMatch(words.join(" "), wholes);
      const known = ids.known(words);
      let first: { readonly list: string; readonly ngram: string } | null = null;
      let covered = 0;
      let coveredTo = 0;
      for (const at of ngramPlaces(known, n)) {
        const place = table.find(known, at);
        if (place === null) continue;
        first ??= { list: listAt(place), ngram: words.slice(at, at + n).join(" ") };
        covered += at + n - Math.max(at, coveredTo);
        coveredTo = at + n;
      }
      return first && { ...first, share: covered / words.length };
    },
  };
}

function wholeMatch(ngram: string, wholes: ReadonlyMap<string, string>): Contamination | null {
  const list = wholes.get(ngram);
  return list === undefined ? null : { list, ngram, share: 1 };
}

function tooManyWords(name: string): DomainError {
  return new DomainError(
    "TOO_LARGE",
    `the lists have more than ${LIMITS.listWords} words, up to ${JSON.stringify(name)}: check against fewer lists at a time`,
    { list: name },
  );
}

export type WordIds = {
  /** Appends the numbers of a text's words, and a 0 that ends the text. New words are numbered from 1 on. */
  readonly append: (words: readonly string[]) => void;
  /** The words' numbers, 0 for those that were never appended. */
  readonly known: (words: readonly string[]) => Uint32Array;
  readonly all: () => Uint32Array;
};

/**
 * The words of many texts as numbers, end to end: unlike equal hashes, equal numbers are equal words.
 * Memory: 4 bytes a word, 8 while it grows, and about 100 for each different word.
 */
function wordIds(): WordIds {
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
