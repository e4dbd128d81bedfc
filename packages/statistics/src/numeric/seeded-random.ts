import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { hash32, mixed32 } from "./hash32.ts";

/**
 * Uniform numbers in [0, 1) with 32 bits, the same for the same seed on every platform. Seeds count modulo
 * 2^32.
 *
 * The library's own seeding returns ~seed as its first draw, so that small seeds would all start near 1. Here
 * each word of the state is the seed mixed with the word's number. Source: xoroshiro128+ (Blackman & Vigna
 * 2018), seeded by murmur3's finaliser.
 */
export function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plusFromState(
    [1, 2, 3, 4].map((word) => mixed32(seed + Math.imul(word, 0x9e3779b9))),
  );
  return () => (generator.next() >>> 0) / 0x1_0000_0000;
}

/**
 * The seed of one named use of randomness, so that a new use does not shift the draws of the others: the hash
 * of "seed:use" as a signed 32-bit integer.
 */
export function deriveSeed(seed: number, use: string): number {
  return hash32(`${seed}:${use}`) | 0;
}

/** A shuffled copy (Fisher-Yates; `random` uniform in [0, 1)). */
export function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [result[last], result[other]];
    if (a === undefined || b === undefined) continue;
    result[last] = b;
    result[other] = a;
  }
  return result;
}
