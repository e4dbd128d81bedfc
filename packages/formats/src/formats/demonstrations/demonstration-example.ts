import type { DemonstrationRow } from "../rows/demonstration-row.ts";

/** A demonstration that every format of the family can hold. */
export const DEMONSTRATION_EXAMPLE: DemonstrationRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  completion: [{ role: "assistant", content: "It is blue." }],
};
