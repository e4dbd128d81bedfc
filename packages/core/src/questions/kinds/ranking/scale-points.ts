/** How many points the scale for two responses has. */
export function scalePoints({
  strengths,
  allowTie,
}: {
  readonly strengths: number;
  readonly allowTie: boolean;
}): number {
  return 2 * strengths + (allowTie ? 1 : 0);
}
