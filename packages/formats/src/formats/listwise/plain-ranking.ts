import type { ListwiseRow } from "../rows/listwise-row.ts";
import { plainMessage } from "../rules/plain-message.ts";

/** The ranking as role and content. */
export function plainRanking({ prompt, completions }: ListwiseRow): ListwiseRow {
  return {
    prompt: prompt.map(plainMessage),
    completions: completions.map(({ messages, rank, model }) => ({
      messages: messages.map(plainMessage),
      rank,
      model,
    })),
  };
}
