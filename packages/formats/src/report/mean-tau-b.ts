import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { compareRankings } from "@laurel/core/results/ranking-agreement";

/**
 * The mean Kendall tau-b over a task's pairs of annotators, summed in ascending order; null below three
 * responses, or where no two rankings can be compared.
 */
export function meanTauB({ taskId, responses, votes }: JudgedTask): number | null {
  if (responses.length < 3) return null;
  const rankings = votes.flatMap(({ annotatorId, answer }) =>
    answer.kind === "ranking" ? [{ annotatorId, answer }] : [],
  );
  const taus = compareRankings({ taskId, responseIds: responses.map(({ id }) => id), rankings }).flatMap(
    ({ tau }) => tau.value ?? [],
  );
  return taus.length === 0
    ? null
    : taus.sort((a, b) => a - b).reduce((sum, tau) => sum + tau, 0) / taus.length;
}
