import { oneCoinPosteriors } from "../../statistics/one-coin-posteriors.ts";
import type { Say } from "./say.ts";

/**
 * The probability of each of the options that could be said (two or more, with all that were), to a
 * millionth, by one-coin Dawid-Skene; null where annotators aren't weighed, or nobody says anything.
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
