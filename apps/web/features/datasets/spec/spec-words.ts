import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { Translate } from "../../../i18n/translate.ts";
import { familyWords } from "./family-words.ts";
import { columnsInWords, filtersInWords } from "./metadata-words.ts";
import { MARGIN_PRESETS, percentOf } from "./spec-form-state.ts";

/** A spec in words, one fact a line: first what every dataset states, then the settings that are unusual. */
export function specWords(t: Translate, locale: string, spec: DatasetSpec): readonly Fact[] {
  const { families, origins, aggregation, minVotes, pairs, testShare, validationShare, salt } = spec;
  return [
    {
      label: t("datasets.kindsOfRecord"),
      value: families.map((family) => familyWords(t, family).name).join(t("datasets.listComma")),
    },
    {
      label: t("datasets.spec.judgments"),
      value: origins.map((origin) => t(`datasets.origins.${origin}`)).join(t("datasets.and")),
    },
    {
      label: t("datasets.spec.decidedBy"),
      value: t(aggregation === "majority" ? "datasets.spec.majorityOf" : "datasets.spec.accuracyWeightedOf", {
        minVotes,
      }),
    },
    ...(families.includes("pairs")
      ? [{ label: t("datasets.ties.title"), value: tieWords(t)[pairs.ties] }]
      : []),
    {
      label: t("datasets.spec.testShare"),
      value: t("datasets.spec.shareOfPrompts", {
        value: percentOf(testShare),
        salt: salt ? t("datasets.spec.withSalt", { salt }) : "",
      }),
    },
    ...(validationShare > 0
      ? [
          {
            label: t("datasets.spec.validationShare"),
            value: t("datasets.spec.shareOfPrompts", {
              value: percentOf(validationShare),
              salt: "",
            }),
          },
        ]
      : []),
    { label: t("datasets.spec.question"), value: spec.questionId },
    ...unusualWords(t, locale, spec),
  ];
}

const tieWords = (t: Translate): Readonly<Record<DatasetSpec["pairs"]["ties"], string>> => ({
  drop: t("datasets.ties.words.leftOut"),
  "both-directions": t("datasets.ties.words.bothWays"),
  "soft-label": t("datasets.ties.words.soft"),
  "separate-config": t("datasets.ties.words.apart"),
});

/** A label and what stands beside it. */
export type Fact = { readonly label: string; readonly value: string };

const USUAL_GAP = usualSpec("", []).pairs.ratings.minGap;

/** The settings behind "More" that differ from the usual ones, in words. */
export function unusualWords(
  t: Translate,
  locale: string,
  {
    families,
    filters,
    pairs,
    modelLabels,
    systemPrompt,
    reasoning,
    duplicates,
    nearDuplicates,
    decontamination,
    otherCampaigns,
    license,
    metadata,
  }: DatasetSpec,
): readonly Fact[] {
  const facts: Fact[] = [];
  const fact = (label: string, value: string) => facts.push({ label, value });
  const day = (at: number) => t("ui.day", { at: new Date(at) });
  const list = (names: readonly string[]) => names.join(t("datasets.listComma"));
  if (families.includes("pairs")) {
    if (pairs.expansion !== "all")
      fact(t("datasets.rankingPairs"), t(`datasets.expansions.${pairs.expansion}`));
    if (pairs.mostPerPrompt !== null)
      fact(t("datasets.mostPairs"), t("ui.count", { count: pairs.mostPerPrompt }));
    if (pairs.ratings.aspect !== null || pairs.ratings.minGap !== USUAL_GAP)
      fact(
        t("datasets.ratingPairs"),
        t("datasets.fromGap", {
          aspect: pairs.ratings.aspect ?? t("datasets.allAspects"),
          gap: pairs.ratings.minGap,
        }),
      );
    if (pairs.margin !== null) fact(t("datasets.margin"), marginWords(t, pairs.margin));
    if (modelLabels !== null)
      fact(
        t("datasets.modelLabels.title"),
        t("datasets.modelLabels.summary", { value: percentOf(modelLabels.minProbability) }),
      );
  }
  if (filters.minAgreement > 0)
    fact(
      t("datasets.leastAgreement"),
      t(filters.onTest ? "datasets.agreementOnBoth" : "datasets.agreementOnTraining", {
        value: percentOf(filters.minAgreement),
      }),
    );
  const share = (value: number) =>
    t(filters.onTest ? "datasets.shareOnBoth" : "datasets.shareOnTraining", {
      value: percentOf(value),
    });
  if (filters.minPosterior > 0) fact(t("datasets.leastPosterior"), share(filters.minPosterior));
  if (filters.minSkill > 0) fact(t("datasets.leastSkill"), share(filters.minSkill));
  if (filters.languages.length > 0)
    fact(t("datasets.languages"), list(filters.languages.map((code) => languageName(locale, code))));
  if (filters.tags.length > 0) fact(t("datasets.tagsWith"), list(filters.tags));
  if (filters.withoutTags.length > 0) fact(t("datasets.tagsWithout"), list(filters.withoutTags));
  if (filters.withoutFlags.length > 0) fact(t("datasets.flagsLeftOut"), list(filters.withoutFlags));
  if (filters.metadata) fact(t("datasets.metadata.filters"), filtersInWords(t, locale, filters.metadata));
  if (metadata) fact(t("datasets.metadata.carried"), columnsInWords(t, metadata));
  if (filters.maxCharacters !== null)
    fact(t("datasets.longestRecord"), t("datasets.characters", { count: filters.maxCharacters }));
  if (filters.from !== null) fact(t("datasets.judgedFrom"), day(filters.from));
  if (filters.until !== null) fact(t("datasets.judgedUntil"), day(filters.until - 1));
  if (systemPrompt !== "keep") fact(t("datasets.systemPrompt"), t(`datasets.systemPrompts.${systemPrompt}`));
  if (reasoning !== "keep") fact(t("datasets.reasoning"), t(`datasets.reasonings.${reasoning}`));
  if (duplicates !== "drop") fact(t("datasets.duplicates"), t(`datasets.duplicateChoices.${duplicates}`));
  if (nearDuplicates.drop !== "nothing")
    fact(
      t("datasets.nearDuplicates"),
      t("datasets.fromSimilarity", {
        what: t(`datasets.nearChoices.${nearDuplicates.drop}`),
        threshold: nearDuplicates.threshold,
      }),
    );
  if (decontamination)
    fact(
      t("datasets.contamination.title"),
      t("datasets.contamination.summary", {
        lists: list(decontamination.lists.map(({ name }) => name)),
        words: decontamination.words,
        drop: t(`datasets.contamination.drops.${decontamination.drop}`),
      }),
    );
  if (otherCampaigns.length > 0)
    fact(t("datasets.otherCampaigns"), t("ui.count", { count: otherCampaigns.length }));
  if (license !== null) fact(t("datasets.license"), license);
  return facts;
}

/** How strength becomes a margin, for people. */
function marginWords(t: Translate, margin: PairPolicy["margin"]): string {
  const is = (preset: PairPolicy["margin"]) =>
    preset?.scale === margin?.scale && preset?.offset === margin?.offset;
  if (margin === null) return t("datasets.margins.none");
  if (is(MARGIN_PRESETS["as-given"])) return t("datasets.margins.as-given");
  if (is(MARGIN_PRESETS["llama-2"])) return t("datasets.margins.llama-2");
  return t("datasets.marginFormula", margin);
}

/** What a language (ISO 639) is called in the reader's; its code where nobody knows its name. */
export function languageName(locale: string, code: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
}
