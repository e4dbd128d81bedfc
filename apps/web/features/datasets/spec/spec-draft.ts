import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { FamilyId } from "@laurel/core/datasets/families";

/** A dataset spec as its form holds it: numbers, lists and days are what was typed. */
export type SpecDraft = {
  readonly questionId: string;
  readonly otherCampaigns: readonly string[];
  readonly families: readonly FamilyId[];
  /** Unchosen at first: it decides what a model learns from ties. */
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
  /** Separated by commas. */
  readonly tags: string;
  readonly withoutTags: string;
  readonly languages: readonly string[];
  readonly withoutFlags: readonly string[];
  readonly maxCharacters: string;
  /** Days as `yyyy-mm-dd` in the browser's time zone; both are in. */
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

/** What is wrong with a draft, by field. */
export type SpecProblems = Readonly<Partial<Record<keyof SpecDraft, string>>>;
