/** 1 / (1 + e^−d) without overflow: 0 and 1 at the infinities. */
export function sigmoid(d: number): number {
  if (d >= 0) return 1 / (1 + Math.exp(-d));
  const e = Math.exp(d);
  return e / (1 + e);
}
