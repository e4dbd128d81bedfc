import type { MetadataFilter } from "@laurel/core/datasets/dataset-filters";
import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind, type FamilyId } from "@laurel/core/datasets/families";
import type { Question } from "@laurel/core/questions/question";
import type { MetadataPlace } from "@laurel/core/records/metadata-place";
import { type TypedTest, typedTestOf } from "../../metadata/typed-test.ts";

/** A condition on metadata as it is chosen and typed. */
export type TypedFilter = MetadataPlace & Pick<MetadataFilter, "take"> & TypedTest;

/** A dataset spec as its form holds it: numbers, lists and days are what was typed. */
export type SpecFormState = {
  readonly questionId: string;
  readonly otherCampaigns: readonly string[];
  readonly families: readonly FamilyId[];
  /** Empty at first, so that somebody decides: it says what a model learns from ties. */
  readonly ties: "" | PairPolicy["ties"];
  /** The aspect whose ratings give pairs; empty for all aspects together. */
  readonly ratingAspect: string;
  readonly minGap: string;
  readonly expansion: PairPolicy["expansion"];
  readonly mostPerPrompt: string;
  readonly margin: "none" | "as-given" | "llama-2" | "own";
  readonly marginScale: string;
  readonly marginOffset: string;
  readonly modelLabels: boolean;
  readonly modelLabelPercent: string;
  readonly live: boolean;
  readonly imported: boolean;
  readonly adjudication: boolean;
  readonly aggregation: DatasetSpec["aggregation"];
  readonly minVotes: string;
  readonly agreementPercent: string;
  readonly onTest: boolean;
  readonly posteriorPercent: string;
  readonly skillPercent: string;
  /** Tags, separated by commas. */
  readonly tags: string;
  readonly withoutTags: string;
  readonly languages: readonly string[];
  readonly withoutFlags: readonly string[];
  readonly maxCharacters: string;
  readonly metadataFilters: readonly TypedFilter[];
  /** The columns of metadata that rows carry. */
  readonly metadata: readonly MetadataPlace[];
  /** The first and the last day that count, as `yyyy-mm-dd` in the browser's time zone. */
  readonly fromDay: string;
  readonly untilDay: string;
  readonly systemPrompt: DatasetSpec["systemPrompt"];
  readonly reasoning: DatasetSpec["reasoning"];
  readonly duplicates: DatasetSpec["duplicates"];
  readonly nearDuplicates: DatasetSpec["nearDuplicates"]["drop"];
  readonly nearThreshold: string;
  readonly decontamination: DatasetSpec["decontamination"];
  readonly testPercent: string;
  readonly validationPercent: string;
  readonly salt: string;
  readonly license: string;
};

/** What is wrong with a form, by field. */
export type SpecProblems = Readonly<Partial<Record<keyof SpecFormState, string>>>;

/**
 * What the form of a new version starts from: the usual spec of a question, with ties still to be decided.
 */
export function newSpecFormState({ id, kind }: Question): SpecFormState {
  return { ...specFormStateOf(usualSpec(id, familiesOfKind(kind).slice(0, 1))), ties: "" };
}

const PRESETS = ["none", "as-given", "llama-2"] as const;

/** What the form offers where a spec asks for no model. */
const USUAL_PROBABILITY = 0.8;

/** A spec as the form holds it. For a moment, the form keeps only its day. */
export function specFormStateOf(spec: DatasetSpec): SpecFormState {
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
    metadataFilters: (filters.metadata ?? []).map(({ condition, ...filter }) => ({
      ...filter,
      column: condition.column,
      ...typedTestOf(condition),
    })),
    metadata: spec.metadata ?? [],
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
export const percentOf = (share: number): number => Number((share * 100).toPrecision(15));

const percent = (share: number) => String(percentOf(share));

/**
 * The usual mappings of strength to margin; Llama 2's smaller margins are 0, 1/3, 2/3 and 1 for its four
 * strengths.
 */
export const MARGIN_PRESETS: Readonly<Record<Exclude<SpecFormState["margin"], "own">, PairPolicy["margin"]>> =
  {
    none: null,
    "as-given": { scale: 1, offset: 0 },
    "llama-2": { scale: 1 / 3, offset: -1 / 3 },
  };

const two = (value: number) => String(value).padStart(2, "0");

/** The day of a moment (milliseconds) in the browser's time zone, as a date field holds it: `yyyy-mm-dd`. */
function dayText(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
