/**
 * Of what is decided only where each of several things is: the probability of the least probable; null where
 * one has none, or there are none.
 */
export function leastPosterior(posteriors: readonly (number | null)[]): number | null {
  const known = posteriors.filter((posterior) => posterior !== null);
  return known.length === 0 || known.length < posteriors.length ? null : Math.min(...known);
}
