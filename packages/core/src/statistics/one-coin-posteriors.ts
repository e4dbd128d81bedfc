import { DomainError } from "../errors/domain-error.ts";
import { clippedAccuracy } from "./clipped-accuracy.ts";
import type { LabelVotes } from "./label-votes.ts";
import { roundedTo } from "./rounded-to.ts";

/** `posteriors` of item i are at `offsets[i]` and the following, up to `offsets[i + 1]`: one for each of its labels. */
export type OneCoinPosteriors = { readonly offsets: Int32Array; readonly posteriors: Float64Array; readonly logLikelihood: number };

/**
 * The probability of each label of each item, from votes of annotators whose accuracies are known:
 * P(z | votes) ∝ Π over votes of q_k where the vote is z, else (1 - q_k) / (K - 1), with q_k clipped to [.05, .95] and every
 * label of the item's K as likely before. `accuracies` has one entry for each annotator, 0 to 1. The log-likelihood is
 * Σ over items of log (1/K) Σ over z of the same product. O(votes + labels).
 *
 * Weights are rounded to 2^-40: what comes out depends neither on the order of votes and items nor on which label is first.
 * Edge cases: an item without votes has 1/K each; no items give nothing; fewer than two labels, and labels that their
 * item hasn't, are INVALID. Source: Dawid & Skene 1979 with one parameter an annotator; Toloka, "dynamic overlap".
 */
export function oneCoinPosteriors(votes: LabelVotes, accuracies: ArrayLike<number>): OneCoinPosteriors {
  const { classes, items, givenBy, labels } = votes;
  const offsets = new Int32Array(classes.length + 1);
  let logLikelihood = 0;
  for (let item = 0; item < classes.length; item += 1) {
    const count = classes[item] ?? 0;
    if (count < 2) throw new DomainError("INVALID", `Item ${item} has ${count} labels: votes decide between two or more.`);
    offsets[item + 1] = (offsets[item] ?? 0) + count;
    logLikelihood -= Math.log(count);
  }
  const clipped = Float64Array.from(accuracies, (accuracy) => clippedAccuracy(accuracy));
  const logOdds = clipped.map((q) => roundedTo(WEIGHT_BITS, Math.log(q / (1 - q))));
  const posteriors = new Float64Array(offsets[classes.length] ?? 0);
  for (let vote = 0; vote < items.length; vote += 1) {
    const [item, k, label] = [items[vote] ?? 0, givenBy[vote] ?? 0, labels[vote] ?? 0];
    const count = classes[item] ?? 0;
    if (!(label >= 0 && label < count)) throw new DomainError("INVALID", `Vote ${vote} is for label ${label} of item ${item}, which has ${count}.`);
    const others = Math.log(count - 1);
    const cell = (offsets[item] ?? 0) + label;
    posteriors[cell] = (posteriors[cell] ?? 0) + (logOdds[k] ?? 0) + roundedTo(WEIGHT_BITS, others);
    logLikelihood += Math.log(1 - (clipped[k] ?? 0)) - others;
  }
  for (let item = 0; item < classes.length; item += 1) logLikelihood += normalise(posteriors.subarray(offsets[item], offsets[item + 1]));
  return { offsets, posteriors, logLikelihood };
}

const WEIGHT_BITS = 40;
const SUM_BITS = 50;

/** Log-weights become probabilities in place; returns the log of the weights' sum. */
function normalise(weights: Float64Array): number {
  const top = weights.reduce((most, weight) => Math.max(most, weight), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let label = 0; label < weights.length; label += 1) {
    const weight = roundedTo(SUM_BITS, Math.exp((weights[label] ?? 0) - top));
    weights[label] = weight;
    sum += weight;
  }
  for (let label = 0; label < weights.length; label += 1) weights[label] = (weights[label] ?? 0) / sum;
  return top + Math.log(sum);
}
