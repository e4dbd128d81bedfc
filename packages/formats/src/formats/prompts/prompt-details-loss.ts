import type { PromptRow } from "../rows/prompt-row.ts";
import { turnDetailsLoss } from "../rules/turn-details-loss.ts";

/** Of every format of the family. */
export const PROMPT_DETAILS_LOSS = turnDetailsLoss<PromptRow>(({ prompt }) => prompt);
