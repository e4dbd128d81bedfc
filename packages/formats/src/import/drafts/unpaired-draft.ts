import type { UnpairedRow } from "../../formats/rows/unpaired-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";

/** One response, and whether it was found good. */
export function unpairedDraft({ prompt, completion, label }: UnpairedRow): PromptDraft {
  return {
    prompt,
    promptField: "prompt",
    responses: [{ messages: completion, source: {}, field: "completion" }],
    tags: [],
    recorded: { kind: "binary", labels: [{ response: 0, label }] },
  };
}
