import type { DemonstrationRow } from "../../formats/rows/demonstration-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";

/** One response, of which nobody said anything. */
export function demonstrationDraft({ prompt, completion }: DemonstrationRow): PromptDraft {
  return {
    prompt,
    promptField: "prompt",
    responses: [{ messages: completion, source: {}, field: "completion" }],
    tags: [],
  };
}
