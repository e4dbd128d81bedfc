import type { DatasetSpec } from "./dataset-spec.ts";
import type { FamilyId } from "./family-id.ts";

/** The spec that forms and the command line start from. */
export function usualSpec(questionId: string, families: readonly FamilyId[]): DatasetSpec {
  return {
    version: 3,
    questionId,
    otherCampaigns: [],
    families: [...families],
    origins: ["live", "imported"],
    filters: {
      minAgreement: 0,
      onTest: false,
      minPosterior: 0,
      minSkill: 0,
      tags: [],
      withoutTags: [],
      languages: [],
      withoutFlags: [],
      maxCharacters: null,
      from: null,
      until: null,
    },
    aggregation: "majority",
    minVotes: 1,
    pairs: {
      ties: "drop",
      expansion: "all",
      mostPerPrompt: null,
      ratings: { aspect: null, minGap: 1 },
      margin: null,
    },
    modelLabels: null,
    systemPrompt: "keep",
    reasoning: "keep",
    duplicates: "drop",
    nearDuplicates: { threshold: 0.6, drop: "nothing" },
    decontamination: null,
    testShare: 0.1,
    validationShare: 0,
    salt: "",
    license: null,
  };
}
