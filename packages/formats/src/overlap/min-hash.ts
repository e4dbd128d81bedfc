import { hash32, mixed32 } from "@laurel/statistics/numeric/hash32";
import { ngramHash, wordsOf } from "./ngrams.ts";

/** A standard error of 0.035 at a similarity of 0.8, and of 0.044 at most; 64 would give 0.05 and 0.063. */
const PERMUTATIONS = 128;
const SHINGLE_WORDS = 5;

/**
 * MinHash (Broder 1997) of a text's set of shingles, its runs of 5 words: 128 minima, entry i = min over
 * shingles x of h_i(x), where h_i(x) = a_i·(x ⊕ b_i) mod 2^32, read as signed, with a_i odd. The share of
 * entries that two signatures of one seed have in common estimates the Jaccard similarity J of their shingle
 * sets with standard error sqrt(J(1 - J)/128).
 *
 * Fewer than 5 words are one shingle together. A blank text has no shingles and 2^31 - 1 everywhere, so that
 * two blank texts are alike, and like no other. The signature depends on the text, the seed (taken modulo
 * 2^32) and the engine's version of Unicode only. Every permutation sees every shingle: one permutation in
 * bins (Li, Owen & Zhang 2012) is faster, but a prompt has fewer shingles than there would be bins.
 */
export function minHashSignature(text: string, seed: number): Uint32Array {
  const shingles = shingleHashes(wordsOf(text));
  const { add, multiply } = permutations(seed, PERMUTATIONS);
  const signature = new Uint32Array(PERMUTATIONS);
  for (let i = 0; i < PERMUTATIONS; i += 1) {
    const [b, a] = [add[i] ?? 0, multiply[i] ?? 1];
    let least = 0x7fffffff;
    for (let at = 0; at < shingles.length; at += 1)
      least = Math.min(least, Math.imul((shingles[at] ?? 0) ^ b, a));
    signature[i] = least;
  }
  return signature;
}

function shingleHashes(words: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(words.length);
  for (let at = 0; at < hashes.length; at += 1) hashes[at] = hash32(words[at] ?? "");
  const length = Math.min(words.length, SHINGLE_WORDS);
  const shingles = new Uint32Array(length === 0 ? 0 : words.length - length + 1);
  for (let from = 0; from < shingles.length; from += 1) shingles[from] = ngramHash(hashes, from, length);
  return shingles;
}

export type Permutations = { readonly add: Uint32Array; readonly multiply: Uint32Array };

let last: { readonly seed: number; readonly count: number; readonly drawn: Permutations } | null = null;

/**
 * The numbers a_i and b_i of `minHashSignature`. Kept for the seed that was asked for last: a million texts
 * are signed with the same.
 */
function permutations(seed: number, count: number): Permutations {
  if (last?.seed === seed && last.count === count) return last.drawn;
  const draw = (salt: number): number => mixed32(seed + Math.imul(salt, 0x9e3779b1));
  const drawn = {
    add: Uint32Array.from({ length: count }, (_, i) => draw(2 * i + 1)),
    multiply: Uint32Array.from({ length: count }, (_, i) => draw(2 * i + 2) | 1),
  };
  last = { seed, count, drawn };
  return drawn;
}

/**
 * b-bit minwise hashing (Li & König 2010) with b = 4: four bits of each entry, eight entries a word, so that
 * a signature of 128 entries takes 64 bytes. The bits are taken after mixing: a minimum's own high bits are
 * mostly 0.
 */
export function packedSignature(signature: Uint32Array): Uint32Array {
  const packed = new Uint32Array(Math.ceil(signature.length / 8));
  for (let i = 0; i < signature.length; i += 1) {
    const word = i >>> 3;
    packed[word] = (packed[word] ?? 0) | ((mixed32(signature[i] ?? 0) >>> 28) << (4 * (i & 7)));
  }
  return packed;
}

/**
 * The Jaccard similarity of two texts by their packed signatures, `first` and the stretch of `second` from
 * `at`: with p the share of equal 4-bit entries, (p - 1/16)/(1 - 1/16), and 0 where that is negative, since 1
 * in 16 agree by chance. Standard error sqrt(p(1 - p)/entries)/(1 - 1/16): 0.037 at 0.8 and 128 entries,
 * where whole entries have 0.035. Source: Li & König 2010.
 */
export function estimatedJaccard(first: Uint32Array, second: Uint32Array, at: number): number {
  let different = 0;
  for (let i = 0; i < first.length; i += 1) {
    let bits = (first[i] ?? 0) ^ (second[at + i] ?? 0);
    bits |= bits >>> 2;
    bits |= bits >>> 1;
    // The lowest bit of each four says whether they differ; the product sums the eight into the highest four.
    different += Math.imul(bits & 0x11111111, 0x11111111) >>> 28;
  }
  const equal = 1 - different / (8 * first.length);
  return Math.max(0, (equal - 1 / 16) / (1 - 1 / 16));
}
