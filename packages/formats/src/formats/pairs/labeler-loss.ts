import type { PairRow } from "../rows/pair-row.ts";

/** For formats that don't say who labeled: a model's records look like people's. */
export const LABELER_LOSS = {
  what: "that a model labeled it",
  concerns: ({ labeledBy }: PairRow) => labeledBy !== undefined,
};
