import type { PairRow } from "../../formats/rows/pair-row.ts";
import type { PromptDraft, Row } from "../prompt-draft.ts";
import { pairDraft } from "./pair-draft.ts";

/** A pair of HelpSteer3's, whose margin is how strongly the first was preferred, of three degrees; a preference of 0 is a tie. */
export function helpsteer3Draft(pair: PairRow, { overall_preference: preference, preference_strength: strength }: Row): PromptDraft {
  if ((preference ?? strength) === 0) return { ...pairDraft(pair), recorded: { kind: "ranking", tiers: [[0, 1]] } };
  return { ...pairDraft(pair), recorded: { kind: "ranking", tiers: [[0], [1]], ...(pair.margin !== null && { strength: { degree: pair.margin, of: 3 } }) } };
}
