import type { DatasetSpec } from "./dataset-spec.ts";
import type { FamilyId } from "./family-id.ts";

/** The spec that forms and the command line start from. */
export function usualSpec(questionId: string, families: readonly FamilyId[]): DatasetSpec {
  return {
    version: 2,
    questionId,
    families: [...families],
    origins: ["live", "imported"],
    filters: { minAgreement: 0, onTest: false, tags: [], withoutTags: [], withoutFlags: [], maxCharacters: null, from: null, until: null },
    aggregation: "majority",
    minVotes: 1,
    pairs: { ties: "drop", expansion: "all", mostPerTask: null, margin: null },
    systemPrompt: "keep",
    reasoning: "keep",
    duplicates: "drop",
    nearDuplicates: { threshold: 0.6, drop: "nothing" },
    decontamination: null,
    testShare: 0.1,
    salt: "",
  };
}
