import type { PromptRow } from "../rows/prompt-row.ts";

/** A prompt that every format of the family can hold. */
export const PROMPT_EXAMPLE: PromptRow = { prompt: [{ role: "user", content: "2+2?" }], reference: "4" };
