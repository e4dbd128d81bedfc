import type { Translate } from "../../i18n/translate.ts";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";

/** A spec in words, one fact a line. */
export function specWords(t: Translate, spec: DatasetSpec): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: t("datasets.judgments"), value: spec.origins.map((origin) => t(`datasets.origins.${origin}`)).join(t("datasets.and")) },
    { label: t("datasets.decidedBy"), value: t("datasets.majorityOfAtLeast", { minVotes: spec.minVotes }) },
    { label: t("datasets.ties"), value: spec.tiePolicy === "drop" ? t("datasets.leftOut") : t("datasets.oneRecordInEach") },
    { label: t("datasets.testShare"), value: t("datasets.valueOfPromptsSalt", { value: spec.testShare * 100, salt: spec.salt ? t("datasets.saltSalt", { salt: spec.salt }) : "" }) },
    { label: t("datasets.question"), value: spec.questionId },
  ];
}
