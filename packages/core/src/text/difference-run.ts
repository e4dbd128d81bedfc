/**
 * A stretch of text in the comparison of two: in both, only in the first (removed), or only in the second
 * (added).
 */
export type DifferenceRun = { readonly kind: "equal" | "removed" | "added"; readonly text: string };
