import type { DropReason } from "../drop-reason.ts";

/**
 * What the votes on a task decided, and one reason for each thing that they left open. `agreement` is the
 * share (0 to 1) of the votes that say what was decided, `posterior` its probability by one-coin Dawid-Skene:
 * null where annotators aren't weighed or the answers are neither right nor wrong.
 */
export type Decided<Outcome> = {
  readonly decided: readonly (Outcome & { readonly agreement: number; readonly posterior: number | null })[];
  readonly dropped: readonly DropReason[];
};
