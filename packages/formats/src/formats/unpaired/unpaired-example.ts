import type { UnpairedRow } from "../rows/unpaired-row.ts";

/** A row that every format of the family can hold. */
export const UNPAIRED_EXAMPLE: UnpairedRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  completion: [{ role: "assistant", content: "It is green." }],
  label: false,
};
