import { setImmediate } from "node:timers/promises";
import { votedUnits } from "@laurel/core/datasets/derive/voted-units";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Quality } from "@laurel/core/datasets/manifest";
import { type AccuracyPrior, oneCoinDawidSkene } from "@laurel/statistics/votes/one-coin-dawid-skene";
import { inTurns } from "../report/in-turns.ts";
import { TURN_TASKS } from "./turn-tasks.ts";
import { voteTable } from "./vote-table.ts";

type Options = {
  readonly minSkill: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((judgedTasks: number) => void) | undefined;
};

/** `accuracies` (0 to 1, to a millionth) by annotator: of all whose votes can be right or wrong. */
export type AnnotatorSkill = { readonly accuracies: ReadonlyMap<string, number>; readonly quality: Quality };

/** Who has few votes that others share is taken for 70 % right. */
export const SKILL_PRIOR = { mean: 0.7, strength: 8 } satisfies AccuracyPrior;

/** Estimates from all votes how accurate each annotator is, whatever order the tasks come in. */
export async function annotatorSkill(
  judgedTasks: AsyncIterable<readonly JudgedTask[]>,
  { minSkill, signal, onProgress }: Options,
): Promise<AnnotatorSkill> {
  const table = voteTable();
  let done = 0;
  for await (const batch of judgedTasks) {
    signal?.throwIfAborted();
    for (const [index, task] of batch.entries()) {
      for (const unit of votedUnits(task)) table.add(unit);
      if (index % TURN_TASKS === TURN_TASKS - 1) await setImmediate();
    }
    done += batch.length;
    onProgress?.(done);
  }
  const votes = table.votes();
  const {
    accuracies: fitted,
    iterations,
    converged,
  } = await inTurns(oneCoinDawidSkene(votes, SKILL_PRIOR), signal);
  const accuracies = new Map(
    table.annotators().map((annotatorId, k) => [annotatorId, Math.round((fitted[k] ?? 0) * 1e6) / 1e6]),
  );
  const below = [...accuracies.values()].filter((accuracy) => accuracy < minSkill).length;
  return {
    accuracies,
    quality: {
      prior: SKILL_PRIOR,
      units: votes.classes.length,
      votes: votes.items.length,
      iterations,
      converged,
      annotators: accuracies.size,
      below,
    },
  };
}
