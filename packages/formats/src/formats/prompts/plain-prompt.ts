import type { PromptRow } from "../rows/prompt-row.ts";
import { plainMessage } from "../rules/plain-message.ts";

/** The prompt as role and content. */
export function plainPrompt({ prompt, reference }: PromptRow): PromptRow {
  return { prompt: prompt.map(plainMessage), reference };
}
