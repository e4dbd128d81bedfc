/**
 * Votes for labels of items. `classes` has one entry for each item: how many labels it can have, 2 or more.
 * The other arrays have one entry for each vote: which item it is on, which annotator gave it (0 ≤ k <
 * `annotators`), and its label (0 ≤ label < classes of its item). Typed arrays hold a million votes in 9 MB.
 */
export type LabelVotes = {
  readonly classes: ArrayLike<number>;
  readonly annotators: number;
  readonly items: ArrayLike<number>;
  readonly givenBy: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
};

/**
 * What is assumed of annotators before they vote: as if each had given `strength` votes, of which the share
 * `mean` (0 to 1) was right. The mean is one for all, or one for each annotator, such as their accuracy on
 * gold tasks.
 */
export type AccuracyPrior = { readonly mean: number | ArrayLike<number>; readonly strength: number };

/**
 * `accuracies` (0 to 1) has one entry for each annotator. `converged` is false where a thousand iterations
 * were not enough.
 */
export type OneCoinFit = OneCoinPosteriors & {
  readonly accuracies: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
};

/**
 * One-coin Dawid-Skene: the accuracies that are most probable a posteriori, by EM. Annotator k gives an
 * item's true label with probability q_k and each of the K - 1 others with (1 - q_k) / (K - 1); all labels
 * are equally likely beforehand; the prior of q_k is ∝ q^(s m) (1 - q)^(s (1 - m)), with mean m and strength
 * s, on [.05, .95]. The E step is `oneCoinPosteriors`. The M step is q_k = (Σ posterior of what k said + s m)
 * / (votes of k + s), which is reported as it is and clipped where it weighs votes: that is the maximum on
 * the interval. It starts from q = m, and stops when no posterior moves by 1e-8. It yields the log-posterior
 * after each iteration, which never falls. O(votes + labels) an iteration.
 *
 * It adds multiples of 2^-32, so that sums are exact up to two million votes of one annotator, and the order
 * of votes, items and annotators does not change the result. Edge cases: annotators who are alone on every
 * item, or never vote, keep the prior; an item without votes has 1/K for each label; no items give nothing.
 * An accuracy below chance is kept and weighs against what the annotator says, as it should for adversaries.
 * Source: Dawid & Skene 1979; Zhang et al. 2016 (JMLR 17:102) for the one-coin model.
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

/**
 * The posteriors of item i, one for each of its labels, stand from `offsets[i]` to before `offsets[i + 1]`.
 */
export type OneCoinPosteriors = {
  readonly offsets: Int32Array;
  readonly posteriors: Float64Array;
  readonly logLikelihood: number;
};

/**
 * The probability of each label of each item, from votes of annotators whose accuracies are known: P(z |
 * votes) ∝ Π over votes of q_k where the vote is z, else (1 - q_k) / (K - 1), with q_k clipped to [.05, .95]
 * and all K labels of the item equally likely beforehand. `accuracies` (0 to 1) has one entry for each
 * annotator. The log-likelihood is Σ over items of log (1/K) Σ over z of the same product. O(votes + labels).
 *
 * Weights are rounded to 2^-40, so that the result depends neither on the order of votes and items nor on
 * which label comes first. Edge cases: an item without votes has 1/K each; no items give nothing; fewer than
 * two labels, and labels that their item does not have, give a RangeError. Source: Dawid & Skene 1979 with
 * one parameter an annotator; Toloka, "dynamic overlap".
 */
export function oneCoinPosteriors(votes: LabelVotes, accuracies: ArrayLike<number>): OneCoinPosteriors {
  const { classes, items, givenBy, labels } = votes;
  const offsets = new Int32Array(classes.length + 1);
  let logLikelihood = 0;
  for (let item = 0; item < classes.length; item += 1) {
    const count = classes[item] ?? 0;
    if (count < 2)
      throw new RangeError(`Item ${item} has ${count} labels: votes decide between two or more.`);
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
      throw new RangeError(`Vote ${vote} is for label ${label} of item ${item}, which has ${count}.`);
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
 * Mutated: the log-weights from one place (inclusive) to another (exclusive) become probabilities. Returns
 * the log of the sum of the weights.
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

/**
 * An accuracy (0 to 1) as it weighs votes: within .05 and .95, so that no single vote outweighs all others.
 * Source: none; the bounds are this package's own choice.
 */
function clippedAccuracy(accuracy: number): number {
  return Math.min(0.95, Math.max(0.05, accuracy));
}

/**
 * The nearest whole multiple of 1 / `parts`, which is a power of two. Sums of such numbers are exact while
 * they stay below 2^53 / parts, so that the order of adding does not matter.
 *
 * Edge cases: parts up to 2^52. Source: definition of a double, whose significand has 53 bits.
 */
function roundedTo(parts: number, value: number): number {
  return Math.round(value * parts) / parts;
}
