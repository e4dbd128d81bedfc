/** 1 / (1 + e^−d) without overflow. Edge cases: ±Infinity give 1 and 0. */
export function sigmoid(d: number): number {
  if (d >= 0) return 1 / (1 + Math.exp(-d));
  const e = Math.exp(d);
  return e / (1 + e);
}

/**
 * log(1 / (1 + e^-x)) without overflow or cancellation at either end. Edge cases: ±Infinity give 0 and
 * -Infinity.
 */
export function logSigmoid(x: number): number {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
