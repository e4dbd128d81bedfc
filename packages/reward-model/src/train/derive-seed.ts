import { hashWord } from "../features/ngrams.ts";

/** A seed for one named use of randomness, so that adding a use does not shift the others. */
export function deriveSeed(seed: number, use: string): number {
  return hashWord(`${seed}:${use}`) | 0;
}
