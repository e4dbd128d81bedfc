import type { PairRow } from "../rows/pair-row.ts";

/** A pair that every format of the family can hold. */
export const PAIR_EXAMPLE: PairRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  chosen: [{ role: "assistant", content: "It is blue." }],
  rejected: [{ role: "assistant", content: "It is green." }],
  margin: null,
};
