import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { FieldProblem, Problems } from "./prompt-draft.ts";
import { rankedTiers } from "./ranked-tiers.ts";

/**
 * The ranking that the ranks of a list's items record: the lowest is the best, equal ones are a tie, items
 * without one were not ranked. A rank of one item alone compares nothing.
 */
export function decodeRanks(
  ranks: readonly unknown[],
  column: string,
): { readonly recorded?: RecordedAnswer } | Problems {
  const problems: FieldProblem[] = [];
  const ranked: { readonly index: number; readonly rank: number }[] = [];
  for (const [index, rank] of ranks.entries()) {
    if (rank === undefined) continue;
    if (typeof rank === "number") ranked.push({ index, rank });
    else
      problems.push({
        field: `${column}[${index}].rank`,
        reason: "must be a number, the lowest for the best response",
      });
  }
  if (problems.length > 0) return { problems };
  if (ranked.length < 2) return {};
  return { recorded: { kind: "ranking", tiers: rankedTiers(ranked) } };
}
