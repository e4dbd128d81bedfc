import { DomainError } from "../errors/domain-error.ts";
import { clippedAccuracy } from "./clipped-accuracy.ts";
import type { LabelVotes } from "./label-votes.ts";
import { roundedTo } from "./rounded-to.ts";

/**
 * `posteriors` of item i are at `offsets[i]` and the following, up to `offsets[i + 1]`: one for each of its
 * labels.
 */
export type OneCoinPosteriors = {
  readonly offsets: Int32Array;
  readonly posteriors: Float64Array;
  readonly logLikelihood: number;
};

/**
 * The probability of each label of each item, from votes of annotators whose accuracies are known: P(z |
 * votes) ∝ Π over votes of q_k where the vote is z, else (1 - q_k) / (K - 1), with q_k clipped to [.05, .95]
 * and every label of the item's K as likely before. `accuracies` has one entry for each annotator, 0 to 1.
 * The log-likelihood is Σ over items of log (1/K) Σ over z of the same product. O(votes + labels).
 *
 * Weights are rounded to 2^-40: what comes out depends neither on the order of votes and items nor on which
 * label is first. Edge cases: an item without votes has 1/K each; no items give nothing; fewer than two
 * labels, and labels that their item hasn't, are INVALID. Source: Dawid & Skene 1979 with one parameter an
 * annotator; Toloka, "dynamic overlap".
 */
export function oneCoinPosteriors(votes: LabelVotes, accuracies: ArrayLike<number>): OneCoinPosteriors {
  const { classes, items, givenBy, labels } = votes;
  const offsets = new Int32Array(classes.length + 1);
  let logLikelihood = 0;
  for (let item = 0; item < classes.length; item += 1) {
    const count = classes[item] ?? 0;
    if (count < 2)
      throw new DomainError("INVALID", `Item ${item} has ${count} labels: votes decide between two or more.`);
    offsets[item + 1] = (offsets[item] ?? 0) + count;
    logLikelihood -= Math.log(count);
  }
  const clipped = Float64Array.from(accuracies, (accuracy) => clippedAccuracy(accuracy));
  const logOdds = clipped.map((q) => roundedTo(WEIGHT_PARTS, Math.log(q / (1 - q))));
  const logWrong = clipped.map((q) => Math.log(1 - q));
  const logOthers: number[] = [];
  const posteriors = new Float64Array(offsets[classes.length] ?? 0);
  for (let vote = 0; vote < items.length; vote += 1) {
    const item = items[vote] ?? 0;
    const k = givenBy[vote] ?? 0;
    const label = labels[vote] ?? 0;
    const count = classes[item] ?? 0;
    if (!(label >= 0 && label < count))
      throw new DomainError(
        "INVALID",
        `Vote ${vote} is for label ${label} of item ${item}, which has ${count}.`,
      );
    const others = (logOthers[count] ??= roundedTo(WEIGHT_PARTS, Math.log(count - 1)));
    const cell = (offsets[item] ?? 0) + label;
    posteriors[cell] = (posteriors[cell] ?? 0) + (logOdds[k] ?? 0) + others;
    logLikelihood += (logWrong[k] ?? 0) - others;
  }
  for (let item = 0; item < classes.length; item += 1)
    logLikelihood += normalise(posteriors, offsets[item] ?? 0, offsets[item + 1] ?? 0);
  return { offsets, posteriors, logLikelihood };
}

const WEIGHT_PARTS = 2 ** 40;
const SUM_PARTS = 2 ** 50;

/**
 * Log-weights from one place (inclusive) to another (exclusive) become probabilities; returns the log of the
 * weights' sum.
 */
function normalise(weights: Float64Array, from: number, to: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at += 1) top = Math.max(top, weights[at] ?? 0);
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const weight = roundedTo(SUM_PARTS, Math.exp((weights[at] ?? 0) - top));
    weights[at] = weight;
    sum += weight;
  }
  for (let at = from; at < to; at += 1) weights[at] = (weights[at] ?? 0) / sum;
  return top + Math.log(sum);
}
