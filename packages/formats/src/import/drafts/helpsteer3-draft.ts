import type { PairRow } from "../../formats/rows/pair-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import { pairDraft } from "./pair-draft.ts";

/**
 * A pair of HelpSteer3's, whose margin is how strongly the first was preferred, of three degrees; a
 * preference of 0 is a tie.
 */
export function helpsteer3Draft(pair: PairRow): PromptDraft {
  const draft = pairDraft(pair);
  return pair.margin === null
    ? draft
    : {
        ...draft,
        recorded: { kind: "ranking", tiers: [[0], [1]], strength: { degree: pair.margin, of: 3 } },
      };
}
