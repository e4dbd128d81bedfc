import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { votesOfKind } from "@laurel/core/datasets/votes-of-kind";

/** A task with its rankings only. */
export function rankedTask({ responses, votes }: JudgedTask) {
  return { responses, votes: votesOfKind(votes, "ranking") };
}
