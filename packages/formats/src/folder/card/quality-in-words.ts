import type { DatasetFilters } from "@laurel/core/datasets/dataset-filters";
import type { Quality } from "@laurel/core/datasets/manifest";
import { countOf } from "./count-of.ts";
import { percent } from "./percent.ts";

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
