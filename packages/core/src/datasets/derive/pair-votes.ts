import type { RankingAnswer } from "../../questions/kinds/ranking-schemas.ts";
import type { TaskVote } from "../judged-task.ts";

type PairVote = "first" | "second" | "tie" | "both-bad";

/**
 * What one ranking says about two responses; null when it does not rank both, or left both unplaced between
 * the best and the worst.
 */
export function pairVote(answer: RankingAnswer, firstId: string, secondId: string): PairVote | null {
  const first = answer.tiers.findIndex((tier) => tier.includes(firstId));
  const second = answer.tiers.findIndex((tier) => tier.includes(secondId));
  if (first === -1 || second === -1) return null;
  if (first !== second) return first < second ? "first" : "second";
  if (answer.partial && first === 1) return null;
  return answer.cut !== undefined && first >= answer.cut ? "both-bad" : "tie";
}

type Asked = Pick<TaskVote<RankingAnswer>, "answer"> & Partial<Pick<TaskVote, "question">>;

/**
 * What votes on two responses could have said: that either is better, and anything else that some of them
 * were allowed to say or did say.
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

/**
 * How much better a ranking says that one response is than another: its strength, or the sum of the gaps
 * between their tiers; null where it has neither.
 */
export function pairStrength(
  { tiers, strength, gaps }: RankingAnswer,
  betterId: string,
  worseId: string,
): number | null {
  if (!gaps) return strength ?? null;
  const [better, worse] = [betterId, worseId].map((id) => tiers.findIndex((tier) => tier.includes(id)));
  return gaps.slice(better, worse).reduce((sum, gap) => sum + gap, 0);
}

/**
 * The share (0 to 1) of the votes on two responses that prefer the chosen one, a vote for neither (a tie, or
 * both bad) counting half; ½ where nobody ranked both. The shares of the two directions add up to 1.
 */
export function preferenceShare(
  votes: readonly { readonly answer: RankingAnswer }[],
  chosenId: string,
  rejectedId: string,
): number {
  const says = votes.flatMap(({ answer }) => pairVote(answer, chosenId, rejectedId) ?? []);
  if (says.length === 0) return 0.5;
  return (
    says.reduce((sum, vote) => sum + (vote === "first" ? 2 : vote === "second" ? 0 : 1), 0) /
    (2 * says.length)
  );
}
