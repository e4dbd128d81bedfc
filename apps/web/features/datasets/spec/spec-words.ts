import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { Translate } from "../../../i18n/translate.ts";
import { familyWords } from "./family-words.ts";
import { unusualWords, type Fact } from "./unusual-words.ts";

/**
 * A spec in words, one fact a line: what every dataset says, then what this one does otherwise than usual.
 */
export function specWords(t: Translate, locale: string, spec: DatasetSpec): readonly Fact[] {
  const { families, origins, aggregation, minVotes, pairs, testShare, validationShare, salt } = spec;
  return [
    {
      label: t("datasets.kindsOfRecord"),
      value: families.map((family) => familyWords(t, family).name).join(t("datasets.listComma")),
    },
    {
      label: t("datasets.judgments"),
      value: origins.map((origin) => t(`datasets.origins.${origin}`)).join(t("datasets.and")),
    },
    {
      label: t("datasets.decidedBy"),
      value: t(aggregation === "majority" ? "datasets.majorityOfAtLeast" : "datasets.likeliestOfAtLeast", {
        minVotes,
      }),
    },
    ...(families.includes("pairs") ? [{ label: t("datasets.ties"), value: tieWords(t)[pairs.ties] }] : []),
    {
      label: t("datasets.testShare"),
      value: t("datasets.valueOfPromptsSalt", {
        value: Number((testShare * 100).toPrecision(15)),
        salt: salt ? t("datasets.saltSalt", { salt }) : "",
      }),
    },
    ...(validationShare > 0
      ? [
          {
            label: t("datasets.validationShare"),
            value: t("datasets.valueOfPromptsSalt", {
              value: Number((validationShare * 100).toPrecision(15)),
              salt: "",
            }),
          },
        ]
      : []),
    { label: t("datasets.question"), value: spec.questionId },
    ...unusualWords(t, locale, spec),
  ];
}

const tieWords = (t: Translate): Readonly<Record<DatasetSpec["pairs"]["ties"], string>> => ({
  drop: t("datasets.leftOut"),
  "both-directions": t("datasets.oneRecordInEach"),
  "soft-label": t("datasets.oneRecordOfOneHalf"),
  "separate-config": t("datasets.inTheirOwnConfiguration"),
});
