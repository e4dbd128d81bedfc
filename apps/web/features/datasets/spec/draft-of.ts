import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { dayText } from "./day-text.ts";
import { MARGIN_PRESETS } from "./margin-presets.ts";
import type { SpecDraft } from "./spec-draft.ts";

const PRESETS = ["none", "as-given", "llama-2"] as const;

/** What the form offers where a spec asks for no model. */
const USUAL_PROBABILITY = 0.8;

/** A spec as the form holds it. Of moments within a day the form knows the day only. */
export function draftOf(spec: DatasetSpec): SpecDraft {
  const { filters, pairs } = spec;
  const preset = PRESETS.find(
    (name) =>
      MARGIN_PRESETS[name]?.scale === pairs.margin?.scale &&
      MARGIN_PRESETS[name]?.offset === pairs.margin?.offset,
  );
  return {
    questionId: spec.questionId,
    otherCampaigns: spec.otherCampaigns,
    families: spec.families,
    ties: pairs.ties,
    ratingAspect: pairs.ratings.aspect ?? "",
    minGap: String(pairs.ratings.minGap),
    expansion: pairs.expansion,
    mostPerPrompt: text(pairs.mostPerPrompt),
    margin: preset ?? "own",
    marginScale: preset ? "" : text(pairs.margin?.scale),
    marginOffset: preset ? "" : text(pairs.margin?.offset),
    modelLabels: spec.modelLabels !== null,
    modelLabelPercent: percent(spec.modelLabels?.minProbability ?? USUAL_PROBABILITY),
    live: spec.origins.includes("live"),
    imported: spec.origins.includes("imported"),
    adjudication: spec.origins.includes("adjudication"),
    aggregation: spec.aggregation,
    minVotes: String(spec.minVotes),
    agreementPercent: percent(filters.minAgreement),
    onTest: filters.onTest,
    posteriorPercent: percent(filters.minPosterior),
    skillPercent: percent(filters.minSkill),
    tags: filters.tags.join(", "),
    withoutTags: filters.withoutTags.join(", "),
    languages: filters.languages,
    withoutFlags: filters.withoutFlags,
    maxCharacters: text(filters.maxCharacters),
    fromDay: filters.from === null ? "" : dayText(filters.from),
    untilDay: filters.until === null ? "" : dayText(filters.until - 1),
    systemPrompt: spec.systemPrompt,
    reasoning: spec.reasoning,
    duplicates: spec.duplicates,
    nearDuplicates: spec.nearDuplicates.drop,
    nearThreshold: String(spec.nearDuplicates.threshold),
    decontamination: spec.decontamination,
    testPercent: percent(spec.testShare),
    validationPercent: percent(spec.validationShare),
    salt: spec.salt,
    license: spec.license ?? "",
  };
}

const text = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

/** Shares as people write them: 0.07 is 7 %, where 100 · 0.07 is not. */
const percent = (share: number) => String(Number((share * 100).toPrecision(15)));
