import type { DemonstrationRow } from "../rows/demonstration-row.ts";

/**
 * For formats that hold one conversation: of a completion of several turns only the last can be told from the
 * prompt.
 */
export const PROMPT_END_LOSS = {
  what: "where the prompt ends",
  concerns: ({ completion }: DemonstrationRow) => completion.some(({ role }) => role !== "assistant"),
};
