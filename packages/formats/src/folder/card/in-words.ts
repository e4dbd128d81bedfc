import type { DatasetFilters } from "@laurel/core/datasets/dataset-filters";
import type { FormatManifest, ModelLabels, Quality } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import type { CardFacts } from "../prepared-format.ts";

/** A number with its noun: "1 record", "12,000 records". */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

/** A share as people write it: 0.07 is 7 %, though 100 · 0.07 is 7.000000000000001 in floating point. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))} %`;
}

/** The campaign “A”, or the campaigns “A”, “B” and “C”; nothing in a name is escaped here. */
export function campaignsInWords({
  campaign,
  otherCampaigns,
}: Pick<CardFacts, "campaign" | "otherCampaigns">): string {
  const names = [campaign, ...otherCampaigns].map((name) => `“${name}”`);
  return names.length === 1
    ? `campaign ${names[0]}`
    : `campaigns ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** How many records there are for training, for validation and for testing. */
export function recordsInWords({ rows, ties }: FormatManifest["counts"]): string {
  const apart = sumOfSplits(ties);
  return [
    `${countOf(rows.train, "record")} for training`,
    ...(rows.validation === 0 ? [] : [`${countOf(rows.validation, "record")} for validation`]),
    `${countOf(rows.test, "record")} for testing`,
    ...(apart === 0 ? [] : [`${countOf(apart, "tie")} apart from these`]),
  ].reduce(
    (said, part, index, parts) =>
      `${said}${index === 0 ? "" : index === parts.length - 1 ? " and " : ", "}${part}`,
    "",
  );
}

/** How annotators' accuracies were estimated, and how many fell below what was asked; nobody is named. */
export function qualityInWords(
  { prior, units, votes, iterations, converged, annotators, below }: Quality,
  { minSkill }: Pick<DatasetFilters, "minSkill">,
): string {
  return [
    `Accuracies of ${countOf(annotators, "annotator")} were estimated by one-coin Dawid-Skene from ${countOf(votes, "vote")} on ${countOf(units, "thing")} that two or more voted on, each beginning as if ${percent(prior.mean)} of ${countOf(prior.strength, "vote")} had been right (${countOf(iterations, "iteration")} of EM${converged ? "" : ", which had not settled then"}).`,
    ...(minSkill === 0 ? [] : [`${below.toLocaleString("en-US")} of them fell below ${percent(minSkill)}.`]),
  ].join(" ");
}

/**
 * How many records models labeled, what they learned from and how right they were elsewhere; or why no record
 * was labeled.
 */
export function modelLabelsInWords({
  folds,
  decidedPairs,
  openPairs,
  labeled,
  accuracyHeldOut,
  untrained,
}: ModelLabels): string {
  if (untrained !== null)
    return `No record was labeled by a model: ${countOf(decidedPairs, "decided pair")} ${untrained === "too-few-pairs" ? "are too few" : "have too few prompts"} to learn from.`;
  const measured =
    accuracyHeldOut === null
      ? ""
      : ` Of the decided pairs these models put ${percent(Number(accuracyHeldOut.toFixed(3)))} right, each by a model that had not seen its prompt.`;
  return `${countOf(labeled, "record")} of the version's training split ${labeled === 1 ? "was" : "were"} labeled by Bradley-Terry reward models, of ${countOf(openPairs, "pair")} that people's votes left open: of ${folds} models, each learned from the decided pairs of the others' prompts (${countOf(decidedPairs, "pair")} in all), and none labeled a prompt that it had seen.${measured} In the version's canonical rows they are marked (“labeledBy”: “model”).`;
}
