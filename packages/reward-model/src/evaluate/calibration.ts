import { z } from "zod";

const CalibrationBin = z.strictObject({
  /** The mean confidence of the pairs in the bin, and the share of them that is right. */
  confidence: z.number(),
  accuracy: z.number(),
  pairs: z.int().min(1),
});

export const Calibration = z.strictObject({ error: z.number().nullable(), bins: z.array(CalibrationBin) });
export type Calibration = z.infer<typeof Calibration>;

const BINS = 10;

/**
 * The expected calibration error Σ (n_b / n) |accuracy_b − confidence_b| over 10 equal bins of confidence
 * max(p, 1 − p) in [0.5, 1], with the bins that are not empty. `right` has 1, 0, or 0.5 (for equal scores)
 * for each pair, or null to leave the pair out. No pairs give null. Source: Guo et al. 2017, eq. 3, on the
 * confidence of the preferred side.
 */
export function calibration(
  probabilities: readonly number[],
  right: readonly (number | null)[],
): Calibration {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0, pairs: 0 }));
  for (const [pair, p] of probabilities.entries()) {
    const confidence = Math.max(p, 1 - p);
    const bin = bins[Math.min(BINS - 1, Math.floor((confidence - 0.5) * 2 * BINS))];
    const value = right[pair] ?? null;
    if (bin === undefined || value === null) continue;
    bin.confidence += confidence;
    bin.right += value;
    bin.pairs += 1;
  }
  const filled = bins
    .filter((bin) => bin.pairs > 0)
    .map((bin) => ({
      confidence: bin.confidence / bin.pairs,
      accuracy: bin.right / bin.pairs,
      pairs: bin.pairs,
    }));
  const total = filled.reduce((sum, bin) => sum + bin.pairs, 0);
  if (total === 0) return { error: null, bins: [] };
  return {
    error: filled.reduce(
      (sum, bin) => sum + (bin.pairs / total) * Math.abs(bin.accuracy - bin.confidence),
      0,
    ),
    bins: filled,
  };
}
