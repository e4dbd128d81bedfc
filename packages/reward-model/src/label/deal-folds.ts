import { foldOfRoot } from "./fold-of-root.ts";

/**
 * Of one fold, the decided pairs that its model learns from, those that it is measured on, and the open ones
 * that it labels, by their numbers.
 */
export type Fold = { readonly train: Int32Array; readonly heldOut: Int32Array; readonly open: Int32Array };

/**
 * Deals pairs into folds by the roots of their prompts: what a fold's model learns from has no root of what
 * it is measured on or labels.
 */
export function dealFolds(
  decided: readonly string[],
  open: readonly string[],
  folds: number,
): readonly Fold[] {
  const [ofDecided, ofOpen] = [decided, open].map((roots) =>
    Int32Array.from(roots, (root) => foldOfRoot(root, folds)),
  );
  return Array.from({ length: folds }, (_, fold) => ({
    train: numbersWhere(ofDecided, (one) => one !== fold),
    heldOut: numbersWhere(ofDecided, (one) => one === fold),
    open: numbersWhere(ofOpen, (one) => one === fold),
  }));
}

function numbersWhere(folds: Int32Array | undefined, is: (fold: number) => boolean): Int32Array {
  return Int32Array.from(
    [...(folds ?? []).entries()].flatMap(([number, fold]) => (is(fold) ? [number] : [])),
  );
}
