import type { Translate } from "../../i18n/translate.ts";
import { DatasetSpec, type JudgmentOrigin } from "@laurel/core/datasets/dataset-spec";

/** A dataset spec as its form holds it. The tie policy starts unchosen: it decides what a model learns from ties. */
export type SpecDraft = {
  readonly tiePolicy: "" | DatasetSpec["tiePolicy"];
  readonly minVotes: string;
  readonly live: boolean;
  readonly imported: boolean;
  readonly testPercent: string;
  readonly salt: string;
};

export const NEW_SPEC: SpecDraft = { tiePolicy: "", minVotes: "1", live: true, imported: false, testPercent: "10", salt: "" };

/** The spec that a form describes, or what is still missing, by field. */
export function toSpec(t: Translate, draft: SpecDraft, questionId: string): { readonly spec: DatasetSpec } | { readonly missing: Readonly<Partial<Record<keyof SpecDraft, string>>> } {
  const missing: Partial<Record<keyof SpecDraft, string>> = {};
  const origins: JudgmentOrigin[] = [...(draft.live ? ["live" as const] : []), ...(draft.imported ? ["imported" as const] : [])];
  const minVotes = numberIn(draft.minVotes, 1, 1_000);
  const percent = numberIn(draft.testPercent, 0, 50);
  if (draft.tiePolicy === "") missing.tiePolicy = t("datasets.chooseWhatBecomesOf");
  if (origins.length === 0) missing.live = t("datasets.chooseAtLeastOne");
  if (minVotes === null || !Number.isInteger(minVotes)) missing.minVotes = t("datasets.giveAWholeNumber");
  if (percent === null) missing.testPercent = t("datasets.giveAPercentageFrom");
  if (draft.tiePolicy === "" || minVotes === null || percent === null || Object.keys(missing).length > 0) return { missing };
  const spec = DatasetSpec.parse({ version: 1, questionId, origins, aggregation: "majority", tiePolicy: draft.tiePolicy, minVotes, testShare: percent / 100, salt: draft.salt });
  return { spec };
}

function numberIn(text: string, low: number, high: number): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : null;
}
