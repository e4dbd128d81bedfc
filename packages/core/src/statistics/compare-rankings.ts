import { DomainError } from "../errors/domain-error.ts";
import { type KendallTauB, kendallTauB } from "./kendall-tau-b.ts";
import type { RankingUnit } from "./ranking-unit.ts";

/**
 * Kendall's tau-b of each two rankings of a task, over the responses that both place. A response's place is
 * its tier.
 *
 * Edge cases: fewer than two rankings give none; a repeated annotator is INVALID; others as `kendallTauB`.
 */
export function compareRankings({ taskId, responseIds, rankings }: RankingUnit): KendallTauB[] {
  if (new Set(rankings.map(({ annotatorId }) => annotatorId)).size < rankings.length) {
    throw new DomainError(
      "INVALID",
      `An annotator has two rankings of task ${taskId}: give the standing one only.`,
      { taskId },
    );
  }
  const placed = rankings.map(({ answer }) =>
    responseIds.map((id) => answer.tiers.findIndex((tier) => tier.includes(id))),
  );
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).map((other) => {
      const shared = [...responseIds.keys()].filter(
        (response) => one[response] !== -1 && other[response] !== -1,
      );
      return kendallTauB(
        shared.map((response) => one[response] ?? 0),
        shared.map((response) => other[response] ?? 0),
      );
    }),
  );
}
