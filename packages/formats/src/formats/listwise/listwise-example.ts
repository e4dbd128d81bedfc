import type { ListwiseRow } from "../rows/listwise-row.ts";

/** A ranking that every format of the family can hold. */
export const LISTWISE_EXAMPLE: ListwiseRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  completions: [
    { messages: [{ role: "assistant", content: "It is blue." }], rank: 0, model: null },
    { messages: [{ role: "assistant", content: "It is gray." }], rank: 1, model: null },
    { messages: [{ role: "assistant", content: "It is green." }], rank: 2, model: null },
  ],
};
