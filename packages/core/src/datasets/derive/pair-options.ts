import type { RankingAnswer } from "../../questions/kinds/ranking/ranking-answer.ts";
import type { TaskVote } from "../judged-task.ts";
import type { PairVote } from "./pair-vote.ts";

type Asked = Pick<TaskVote<RankingAnswer>, "answer"> & Partial<Pick<TaskVote, "question">>;

/**
 * What votes on two responses could have said: that either is better, and whatever else some of them were
 * allowed to say, or said.
 */
export function pairOptions(votes: readonly Asked[], said: readonly PairVote[]): PairVote[] {
  const more = votes.flatMap(({ question, answer }): PairVote[] => {
    if (question?.kind !== "ranking" || question.form === "best-worst") return [];
    const pair = answer.tiers.flat().length === 2;
    const bothBad = pair ? question.allowBothBad : question.allowTie && (question.cut ?? "none") !== "none";
    return [...(question.allowTie ? (["tie"] as const) : []), ...(bothBad ? (["both-bad"] as const) : [])];
  });
  const could = new Set<PairVote>([...more, ...said]);
  return ["first", "second", ...(["tie", "both-bad"] as const).filter((option) => could.has(option))];
}
