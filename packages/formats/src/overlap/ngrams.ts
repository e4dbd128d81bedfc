import { splitWords } from "@laurel/core/text/words";
import { mixed32 } from "@laurel/statistics/numeric/hash32";
import { normalisedText } from "../canonical/prompt-root.ts";
import type { InSteps } from "../files/turns.ts";

const COUNTS = /[\p{L}\p{N}\p{Sm}]/u;

/**
 * The words by which texts are compared: of the normalised text, those with a letter, a number or a
 * mathematical sign. Punctuation, case and white space don't count, as in Brown et al. 2020 (appendix C); "2
 * + 3" is not "2 > 3".
 *
 * Scripts without blanks between words (Han, kana, Thai, Lao, Khmer, Myanmar) give one word a sign, so that
 * n-grams of words are n-grams of characters there. Source: UAX #29 §4.1, which needs a dictionary for their
 * words, and those of ICU differ from machine to machine; McNamee & Mayfield 2004 for n-grams of characters
 * in their place. A text without any such word (emoji, dots) has its signs as words; only a blank text has
 * none.
 */
export function wordsOf(text: string): string[] {
  const parts = splitWords(normalisedText(text));
  const words = parts.filter((part) => COUNTS.test(part));
  return words.length > 0 ? words : parts.filter((part) => part.trim() !== "");
}

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

/** Where n-grams of numbered words begin: the places followed by n words other than 0, in order. */
export function* ngramPlaces(words: Uint32Array, n: number): Generator<number> {
  let run = 0;
  for (let at = 0; at < words.length; at += 1) {
    run = words[at] === 0 ? 0 : run + 1;
    if (run >= n) yield at - n + 1;
  }
}

/**
 * The place of the first n-gram in the table's words that is equal to the one at `at` of `words`; null where
 * there is none.
 */
export type NgramTable = { readonly find: (words: Uint32Array, at: number) => number | null };

const STEP = 100_000;

/**
 * A hash table of the n-grams of numbered words, open addressing with linear probing. It holds places, not
 * hashes: an n-gram found by its hash is compared number by number, so that a collision costs time and never
 * gives a match. Memory: 8 to 16 bytes a word.
 */
export function* ngramTable(all: Uint32Array, n: number): InSteps<NgramTable> {
  const size = 2 ** Math.ceil(Math.log2(2 * all.length + 2));
  // One more than the place; 0 is free.
  const places = new Uint32Array(size);

  const slotFor = (words: Uint32Array, at: number): number => {
    let slot = ngramHash(words, at, n) & (size - 1);
    for (
      let place = places[slot] ?? 0;
      place > 0 && !equalNgrams(all, place - 1, words, at, n);
      place = places[slot] ?? 0
    ) {
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };

  for (const at of ngramPlaces(all, n)) {
    const slot = slotFor(all, at);
    if (places[slot] === 0) places[slot] = at + 1;
    if (at % STEP === 0) yield;
  }
  return {
    find: (words, at) => {
      const place = places[slotFor(words, at)] ?? 0;
      return place === 0 ? null : place - 1;
    },
  };
}

function equalNgrams(first: Uint32Array, at: number, second: Uint32Array, from: number, n: number): boolean {
  for (let i = 0; i < n; i += 1) if (first[at + i] !== second[from + i]) return false;
  return true;
}
