import { type PromptAndCompletion, styleFacts, styleVector } from "@laurel/core/records/style-features";
import { ngramVector } from "../features/ngram-vector.ts";
import { zScore } from "../features/z-score.ts";
import type { RewardModel } from "./reward-model.ts";

/**
 * The reward of one response, in calibrated logits: sigmoid(r(a) − r(b)) is the predicted probability that
 * people prefer a to b, for two responses to one prompt. Rewards of different prompts don't compare. The
 * prompt enters only through the share of words that the response takes from its last user turn. A response
 * without a word scores by style.
 */
export function scoreResponse({ file, ngramWeights }: RewardModel, response: PromptAndCompletion): number {
  const facts = styleFacts(response);
  const { buckets, values } = ngramVector(facts.words, file.features.ngram.bits);
  const words = values.reduce(
    (sum, value, index) => sum + value * (ngramWeights[buckets[index] ?? 0] ?? 0),
    0,
  );
  const style = styleVector(facts).reduce(
    (sum, value, index) => sum + zScore(file.features.style, index, value) * (file.weights.style[index] ?? 0),
    0,
  );
  return (words + style) / file.temperature;
}
