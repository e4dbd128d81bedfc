import { oneCoinPosteriors } from "@laurel/statistics/votes/one-coin-dawid-skene";
import { DomainError } from "../../errors/domain-error.ts";
import type { DatasetSpec } from "../dataset-spec.ts";
import type { DropReason } from "../drop-reasons.ts";

/**
 * What one vote says of one thing, and the estimated accuracy (0 to 1) of its annotator where annotators are
 * weighed.
 */
export type Say<Option> = { readonly option: Option; readonly accuracy?: number | undefined };

/** How votes decide, and how many it takes. */
export type VoteRules = Pick<DatasetSpec, "minVotes" | "aggregation">;

/**
 * What the votes on a task decided, and one reason for each thing that they left open. `agreement` is the
 * share (0 to 1) of the votes that say what was decided. `posterior` is its probability by one-coin
 * Dawid-Skene, or null where annotators aren't weighed or answers can't be right or wrong.
 */
export type Decided<Outcome> = {
  readonly decided: readonly (Outcome & { readonly agreement: number; readonly posterior: number | null })[];
  readonly dropped: readonly DropReason[];
};

export type Decision<Option> = {
  readonly option: Option;
  readonly agreement: number;
  readonly posterior: number | null;
};

/**
 * What the votes on one thing decide: the option of more than half of them, or the one that is more probable
 * than every other by one-coin Dawid-Skene; null where there is no such option. `options` are all that could
 * have been said.
 */
export function decide<Option>(
  says: readonly Say<Option>[],
  options: readonly Option[],
  aggregation: DatasetSpec["aggregation"],
): Decision<Option> | null {
  const posteriors = optionPosteriors(says, options);
  if (aggregation === "majority") {
    const majority = majorityOf(says.map(({ option }) => option));
    return majority && { ...majority, posterior: posteriors?.[options.indexOf(majority.option)] ?? null };
  }
  if (says.length === 0) return null;
  if (!posteriors)
    throw new DomainError(
      "INTERNAL",
      "votes are to be weighed by their annotators' accuracies, which were not estimated",
    );
  const posterior = Math.max(...posteriors);
  const [option, ...equals] = options.filter((_, index) => posteriors[index] === posterior);
  if (option === undefined || equals.length > 0) return null;
  return { option, agreement: says.filter((say) => say.option === option).length / says.length, posterior };
}

/** The option of more than half of the votes, with its share; null where there is no such option. */
export function majorityOf<Option>(
  votes: readonly Option[],
): { readonly option: Option; readonly agreement: number } | null {
  for (const option of new Set(votes)) {
    const count = votes.filter((vote) => vote === option).length;
    if (2 * count > votes.length) return { option, agreement: count / votes.length };
  }
  return null;
}

/**
 * The probability of each option by one-coin Dawid-Skene, rounded to a millionth; null where annotators
 * aren't weighed or there are no votes. `options` must be two or more and include all that was said.
 */
export function optionPosteriors<Option>(
  says: readonly Say<Option>[],
  options: readonly Option[],
): readonly number[] | null {
  const accuracies = says.flatMap(({ accuracy }) => accuracy ?? []);
  if (says.length === 0 || accuracies.length < says.length) return null;
  const labels = says.map(({ option }) => options.indexOf(option));
  const votes = {
    classes: [options.length],
    annotators: says.length,
    items: says.map(() => 0),
    givenBy: says.map((_, index) => index),
    labels,
  };
  return Array.from(
    oneCoinPosteriors(votes, accuracies).posteriors,
    (posterior) => Math.round(posterior * 1e6) / 1e6,
  );
}

/**
 * The posterior of what rests on several decisions: that of the least probable one. Null if one of them has
 * no posterior, or if there are no decisions.
 */
export function leastPosterior(posteriors: readonly (number | null)[]): number | null {
  const known = posteriors.filter((posterior) => posterior !== null);
  return known.length === 0 || known.length < posteriors.length ? null : Math.min(...known);
}
