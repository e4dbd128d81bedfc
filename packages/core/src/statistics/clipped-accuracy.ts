/**
 * An accuracy (0 to 1) as it weighs votes: within .05 and .95, so that nobody's vote alone outweighs all
 * others. Source: Laurel's reference on statistics, section 5.
 */
export function clippedAccuracy(accuracy: number): number {
  return Math.min(0.95, Math.max(0.05, accuracy));
}
