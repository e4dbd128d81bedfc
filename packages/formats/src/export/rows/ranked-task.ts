import { type JudgedTask, votesOfKind } from "@laurel/core/datasets/judged-task";

/** A task with its rankings only. */
export function rankedTask({ responses, votes }: JudgedTask) {
  return { responses, votes: votesOfKind(votes, "ranking") };
}
