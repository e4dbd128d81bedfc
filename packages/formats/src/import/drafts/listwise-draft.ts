import type { ListwiseRow } from "../../formats/rows/listwise-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import { rankedTiers } from "../ranked-tiers.ts";
import { completionResponses } from "./completion-responses.ts";

/** Several responses with the tiers that their ranks make. */
export function listwiseDraft({ prompt, completions }: ListwiseRow): PromptDraft {
  const tiers = rankedTiers(completions.map(({ rank }, index) => ({ index, rank })));
  return {
    prompt,
    promptField: "prompt",
    responses: completionResponses(completions),
    tags: [],
    recorded: { kind: "ranking", tiers },
  };
}
