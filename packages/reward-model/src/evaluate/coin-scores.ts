import { type PairScores, pairScores } from "./pair-scores.ts";

/** A fair coin as a predictor: probability ½ for every pair, and a flip where it must choose. */
export function coinScores(targets: readonly number[], random: () => number): PairScores {
  const scores = pairScores(
    targets.map(() => 0),
    targets,
  );
  return { ...scores, right: scores.right.map((right) => (right === null ? null : random() < 0.5 ? 1 : 0)) };
}
