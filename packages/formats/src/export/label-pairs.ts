import type { ModelLabels } from "@laurel/core/datasets/manifest";

/**
 * Labels open pairs by models that never saw their prompts. Both files hold a line of JSON for each pair, `{
 * root, row }`: the hash of its prompt's root, and the canonical row. `probabilities` are those that an open
 * pair's `chosen` is the better one, in the order of the lines; null where there is too little to learn from.
 */
export type LabelPairs = (files: { readonly decided: string; readonly open: string }) => Promise<
  Pick<ModelLabels, "folds" | "decidedPairs" | "accuracyHeldOut" | "untrained"> & {
    readonly probabilities: readonly number[] | null;
  }
>;
