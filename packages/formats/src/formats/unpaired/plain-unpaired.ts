import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { plainMessage } from "../rules/plain-message.ts";

/** The row as role and content. */
export function plainUnpaired({ prompt, completion, label }: UnpairedRow): UnpairedRow {
  return { prompt: prompt.map(plainMessage), completion: completion.map(plainMessage), label };
}
