import type { PairRow } from "../../formats/rows/pair-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";

/**
 * Two responses, of which the first was preferred, unless a soft label says that they tie. How much a margin
 * of 1 is differs from file to file, so that it is no strength.
 */
export function pairDraft({ prompt, chosen, rejected, probability }: PairRow): PromptDraft {
  return {
    prompt,
    promptField: "prompt",
    responses: [
      { messages: chosen, source: {}, field: "chosen" },
      { messages: rejected, source: {}, field: "rejected" },
    ],
    tags: [],
    recorded: { kind: "ranking", tiers: probability === 0.5 ? [[0, 1]] : [[0], [1]] },
  };
}
