import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { countOf } from "../../lib/count-of.ts";

/** A spec in words, one fact a line. */
export function specWords(spec: DatasetSpec): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: "Judgments", value: spec.origins.join(" and ") },
    { label: "Decided by", value: `majority of at least ${countOf(spec.minVotes, "vote")}` },
    { label: "Ties", value: spec.tiePolicy === "drop" ? "left out" : "one record in each direction" },
    { label: "Test share", value: `${(spec.testShare * 100).toLocaleString("en")} % of prompts${spec.salt ? `, salt “${spec.salt}”` : ""}` },
    { label: "Question", value: spec.questionId },
  ];
}
