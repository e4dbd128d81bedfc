import { sigmoid } from "@laurel/statistics/numeric/sigmoid";
import { bradleyTerryLoss } from "../losses/bradley-terry.ts";

/** How one predictor did on each held-out pair. */
export interface PairScores {
  /**
   * 1 chosen scores higher, 0 lower, 0.5 level; null where the people were evenly split, so that neither is
   * right.
   */
  readonly right: readonly (number | null)[];
  readonly probability: readonly number[];
  /** −t ln p − (1 − t) ln(1 − p), nats. */
  readonly loss: readonly number[];
  /** t (1 − p)² + (1 − t) p². */
  readonly brier: readonly number[];
}

/** `differences`: calibrated r(chosen) − r(rejected); `targets`: t, the share of votes for chosen. */
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

/** A fair coin as a predictor: probability ½ for every pair, and a flip where it must choose. */
export function coinScores(targets: readonly number[], random: () => number): PairScores {
  const scores = pairScores(
    targets.map(() => 0),
    targets,
  );
  return { ...scores, right: scores.right.map((right) => (right === null ? null : random() < 0.5 ? 1 : 0)) };
}
