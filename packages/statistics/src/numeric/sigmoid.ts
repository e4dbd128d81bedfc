/**
 * log(1 / (1 + e^-x)) without overflow or cancellation at either end. Edge cases: ±Infinity give 0 and
 * -Infinity.
 */
export function logSigmoid(x: number): number {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
