/**
 * A comparison of models i and j as one number below 2 n^2: i n + j when i beat j; n^2 + min n + max under a
 * tie.
 */
export function comparisonCode(winner: number, loser: number, tie: boolean, n: number): number {
  return tie ? n * n + Math.min(winner, loser) * n + Math.max(winner, loser) : winner * n + loser;
}
