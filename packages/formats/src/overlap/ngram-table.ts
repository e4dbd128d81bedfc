import type { Steps } from "../report/steps.ts";
import { ngramHash } from "./ngram-hash.ts";
import { ngramPlaces } from "./ngram-places.ts";

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
export function* ngramTable(all: Uint32Array, n: number): Steps<NgramTable> {
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
