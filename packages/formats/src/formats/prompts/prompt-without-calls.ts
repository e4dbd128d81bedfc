import type { PromptRow } from "../rows/prompt-row.ts";
import { noToolCalls } from "../rules/no-tool-calls.ts";

/** Of every format of the family. */
export const PROMPT_WITHOUT_CALLS = noToolCalls<PromptRow>(({ prompt }) => prompt);
