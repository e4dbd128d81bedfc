import { sigmoid } from "@laurel/statistics/numeric/sigmoid";
import { bradleyTerryLoss } from "../losses/bradley-terry.ts";

/**
 * How one predictor did on each held-out pair, with p the probability that it gives to the chosen response.
 */
export interface PairScores {
  /**
   * 1 where the chosen response scores higher, 0 where it scores lower, 0.5 for equal scores; null where
   * people were evenly split, so that neither is right.
   */
  readonly right: readonly (number | null)[];
  readonly probability: readonly number[];
  /** −t ln p − (1 − t) ln(1 − p), in nats, with t the share of votes for the chosen response. */
  readonly loss: readonly number[];
  /** t (1 − p)² + (1 − t) p². */
  readonly brier: readonly number[];
}

/** `differences` are calibrated r(chosen) − r(rejected), `targets` the shares of votes for the chosen one. */
export function pairScores(differences: readonly number[], targets: readonly number[]): PairScores {
  const probability = differences.map(sigmoid);
  const target = (index: number) => targets[index] ?? 1;
  return {
    right: differences.map((d, index) => (target(index) === 0.5 ? null : d > 0 ? 1 : d < 0 ? 0 : 0.5)),
    probability,
    loss: differences.map((d, index) => bradleyTerryLoss(d, target(index))),
    brier: probability.map((p, index) => target(index) * (1 - p) ** 2 + (1 - target(index)) * p ** 2),
  };
}

/** A fair coin as a predictor: it gives every pair probability ½, and flips where it must choose. */
export function coinScores(targets: readonly number[], random: () => number): PairScores {
  const scores = pairScores(
    targets.map(() => 0),
    targets,
  );
  return { ...scores, right: scores.right.map((right) => (right === null ? null : random() < 0.5 ? 1 : 0)) };
}
