import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import type { NamedBucket } from "./reward-model-file.ts";
import type { RewardModel } from "./reward-model.ts";

interface WeightedNgram extends NamedBucket {
  readonly weight: number;
}

interface WeightedStyle {
  readonly name: string;
  readonly title: string;
  /** The change of reward, in calibrated logits, for one standard deviation of the feature. */
  readonly weight: number;
}

export interface Diagnosis {
  readonly preferredNgrams: readonly WeightedNgram[];
  readonly rejectedNgrams: readonly WeightedNgram[];
  /** Strongest first, whatever the sign. */
  readonly style: readonly WeightedStyle[];
}

/**
 * What moves the reward most: up to `count` n-grams on either side, and all style features. Weights are in
 * calibrated logits.
 */
export function diagnose({ file, ngramWeights }: RewardModel, count: number): Diagnosis {
  const ngrams = file.namedBuckets.map((named) => ({
    ...named,
    weight: (ngramWeights[named.bucket] ?? 0) / file.temperature,
  }));
  const style = STYLE_FEATURES.map(({ name, title }, index) => ({
    name,
    title,
    weight: (file.weights.style[index] ?? 0) / file.temperature,
  }));
  return {
    preferredNgrams: ngrams.filter((ngram) => ngram.weight > 0).slice(0, count),
    rejectedNgrams: ngrams.filter((ngram) => ngram.weight < 0).slice(0, count),
    style: style.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}
