import { clippedAccuracy } from "./clipped-accuracy.ts";
import type { LabelVotes } from "./label-votes.ts";
import { oneCoinPosteriors, type OneCoinPosteriors } from "./one-coin-posteriors.ts";
import { roundedTo } from "./rounded-to.ts";

/**
 * What is thought of annotators before they vote: `strength` votes of which `mean` (0 to 1) are right. A mean
 * for each annotator, such as their accuracy on gold tasks, or one for all.
 */
export type AccuracyPrior = { readonly mean: number | ArrayLike<number>; readonly strength: number };

/**
 * `accuracies` (0 to 1) has one entry for each annotator. Not `converged`: a thousand iterations were not
 * enough.
 */
export type OneCoinFit = OneCoinPosteriors & {
  readonly accuracies: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
};

/**
 * One-coin Dawid-Skene, the most probable accuracies a posteriori, by EM. An annotator says an item's label
 * with probability q_k and each of its K - 1 others with (1 - q_k) / (K - 1); every label is as likely
 * before; the prior of q_k is ∝ q^(s m) (1 - q)^(s (1 - m)) with mean m and strength s, on [.05, .95]. E:
 * `oneCoinPosteriors`. M: q_k = (Σ posterior of what k said + s m) / (votes of k + s), reported as it is and
 * clipped where it weighs votes, which is the maximum on that interval. Starts from q = m; stops when no
 * posterior moves by 1e-8. Yields the log-posterior after each iteration, which never falls. O(votes +
 * labels) an iteration.
 *
 * Sums are of multiples of 2^-32, so exact up to two million votes of one annotator, and whatever order
 * votes, items and annotators come in, the result is the same. Edge cases: who votes alone on every item
 * can't be told from others and keeps the prior; so does who never votes; no votes give 1/K; no items give
 * nothing. Below chance is kept, as adversaries are, and weighs against. Source: Dawid & Skene 1979; Zhang et
 * al. 2016 (JMLR 17:102) for the one-coin model.
 */
export function* oneCoinDawidSkene(
  votes: LabelVotes,
  { mean, strength }: AccuracyPrior,
): Generator<number, OneCoinFit, undefined> {
  const means = Float64Array.from({ length: votes.annotators }, (_, k) =>
    typeof mean === "number" ? mean : (mean[k] ?? 0),
  );
  let accuracies = means;
  let state = oneCoinPosteriors(votes, accuracies);
  for (let iterations = 1; ; iterations += 1) {
    const { right, given } = agreed(votes, state);
    accuracies = means.map((m, k) => ((right[k] ?? 0) + strength * m) / ((given[k] ?? 0) + strength));
    const next = oneCoinPosteriors(votes, accuracies);
    const moved = largestChange(state.posteriors, next.posteriors);
    state = next;
    yield state.logLikelihood + logPrior(accuracies, means, strength);
    const converged = moved < 1e-8;
    if (converged || iterations === MOST_ITERATIONS) return { ...state, accuracies, iterations, converged };
  }
}

const MOST_ITERATIONS = 1_000;
const COUNT_PARTS = 2 ** 32;

/** How many votes each annotator gave, and how many of them are expected to be right. */
function agreed(
  { annotators, items, givenBy, labels }: LabelVotes,
  { offsets, posteriors }: OneCoinPosteriors,
) {
  const [right, given] = [new Float64Array(annotators), new Float64Array(annotators)];
  for (let vote = 0; vote < items.length; vote += 1) {
    const k = givenBy[vote] ?? 0;
    right[k] =
      (right[k] ?? 0) +
      roundedTo(COUNT_PARTS, posteriors[(offsets[items[vote] ?? 0] ?? 0) + (labels[vote] ?? 0)] ?? 0);
    given[k] = (given[k] ?? 0) + 1;
  }
  return { right, given };
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let most = 0;
  for (let cell = 0; cell < before.length; cell += 1)
    most = Math.max(most, Math.abs((after[cell] ?? 0) - (before[cell] ?? 0)));
  return most;
}

function logPrior(accuracies: Float64Array, means: Float64Array, strength: number): number {
  return accuracies.reduce((sum, accuracy, k) => {
    const [q, m] = [clippedAccuracy(accuracy), means[k] ?? 0];
    return sum + strength * (m * Math.log(q) + (1 - m) * Math.log(1 - q));
  }, 0);
}
