import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { derivePreferences } from "@laurel/core/datasets/derive/preferences";
import { deriveRatedPreferences } from "@laurel/core/datasets/derive/ratings";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import { type JudgedResponse, type JudgedTask, votesOfKind } from "@laurel/core/datasets/judged-task";
import { PAIRS } from "../../formats/pairs/pairs.ts";
import type { PairRow } from "../../formats/rows/pair-row.ts";
import { inTextOrder } from "./in-text-order.ts";
import { rankedTask } from "./ranked-task.ts";

/**
 * The pairs of a task that somebody voted on and the votes leave open, in the order of their texts: without a
 * majority, or with too few votes, unless those few already say that both are equal or bad. Where a ranking
 * of several gives only some of its pairs, nothing says which of the open ones would be among them, and there
 * are none.
 */
export function openPairRows(task: JudgedTask, spec: DatasetSpec): PairRow[] {
  const { responses, prompt } = task;
  if (responses.length > 2 && spec.pairs.expansion !== "all") return [];
  const pairs = responses.flatMap((first, index) =>
    responses.slice(index + 1).map((second) => [first, second] as const),
  );
  return pairs
    .filter((pair) => isOpen(task, spec, pair))
    .map(([first, second]): PairRow => ({
      prompt,
      ...inTextOrder(first.messages, second.messages),
      margin: null,
    }))
    .filter((row) => PAIRS.rules.every(({ holds }) => holds(row)));
}

function isOpen(task: JudgedTask, spec: DatasetSpec, pair: readonly JudgedResponse[]): boolean {
  const reason = reasonOf(task, spec, pair);
  if (reason === "no-majority") return true;
  if (reason !== "too-few-votes") return false;
  const ofFew = reasonOf(task, { ...spec, minVotes: 1 }, pair);
  return ofFew === null || ofFew === "no-majority";
}

/** Why two responses give no preference; null where they give one. */
function reasonOf(
  task: JudgedTask,
  { aggregation, minVotes, pairs }: DatasetSpec,
  responses: readonly JudgedResponse[],
): DropReason | null {
  const ranked = rankedTask(task).votes;
  const rules = { minVotes, ties: "drop" } as const;
  const { dropped } =
    ranked.length > 0
      ? derivePreferences({ responses, votes: ranked }, { ...rules, aggregation })
      : deriveRatedPreferences(
          { responses, votes: votesOfKind(task.votes, "rating") },
          { ...rules, ratings: pairs.ratings },
        );
  return dropped[0] ?? null;
}
