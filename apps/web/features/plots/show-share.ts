/** A share 0..1 as a percentage with one digit, or a dash where it is undefined. */
export function showShare(share: number | null | undefined): string {
  return share === null || share === undefined ? "–" : `${(share * 100).toFixed(1)} %`;
}
