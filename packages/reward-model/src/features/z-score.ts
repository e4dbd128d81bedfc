export interface ZScores {
  readonly mean: readonly number[];
  /** 1 where a feature does not vary, so that it z-scores to 0. */
  readonly deviation: readonly number[];
}

export const Z_CLIP = 5;

/**
 * (value − mean) / deviation of feature `index`, clipped to ±5: without the clip one rare style (a page of
 * code) blows the negative log-likelihood up at the same accuracy.
 */
export function zScore(scores: ZScores, index: number, value: number): number {
  const z = (value - (scores.mean[index] ?? 0)) / (scores.deviation[index] ?? 1);
  return Math.max(-Z_CLIP, Math.min(Z_CLIP, z));
}
