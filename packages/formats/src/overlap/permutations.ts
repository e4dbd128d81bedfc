import { mixed32 } from "@laurel/statistics/numeric/hash32";

export type Permutations = { readonly add: Uint32Array; readonly multiply: Uint32Array };

let last: { readonly seed: number; readonly count: number; readonly drawn: Permutations } | null = null;

/**
 * The numbers a_i and b_i of `minHashSignature`. Kept for the seed that was asked for last: a million texts
 * are signed with the same.
 */
export function permutations(seed: number, count: number): Permutations {
  if (last?.seed === seed && last.count === count) return last.drawn;
  const draw = (salt: number): number => mixed32(seed + Math.imul(salt, 0x9e3779b1));
  const drawn = {
    add: Uint32Array.from({ length: count }, (_, i) => draw(2 * i + 1)),
    multiply: Uint32Array.from({ length: count }, (_, i) => draw(2 * i + 2) | 1),
  };
  last = { seed, count, drawn };
  return drawn;
}
