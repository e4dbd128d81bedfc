import type { Answer } from "../questions/answer.ts";
import type { TaskVote } from "./judged-task.ts";

/**
 * The votes whose answer is of a kind. A question keeps its kind as long as it lives; an import may bring
 * another.
 */
export function votesOfKind<Kind extends Answer["kind"]>(
  votes: readonly TaskVote[],
  kind: Kind,
): TaskVote<Extract<Answer, { kind: Kind }>>[] {
  return votes.filter((vote): vote is TaskVote<Extract<Answer, { kind: Kind }>> => vote.answer.kind === kind);
}
