import type { AnnotatorProfile } from "./annotator-profile.ts";

/**
 * Active milliseconds (a whole number) for two responses of `lengths` characters: `(decision + 1000 ·
 * readShare · (length₁ + length₂) / charactersPerSecond) · (0.6 + 0.8 · u)`, with `u` uniform in [0, 1), so
 * that the mean is the bracket. Two empty texts take the decision's time alone.
 */
export function readingMilliseconds(
  lengths: readonly [number, number],
  annotator: AnnotatorProfile,
  u: number,
): number {
  const reading = (1000 * annotator.readShare * (lengths[0] + lengths[1])) / annotator.charactersPerSecond;
  return Math.round((annotator.decisionMilliseconds + reading) * (0.6 + 0.8 * u));
}
