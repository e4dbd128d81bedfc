import type { PresentedTask, QuestionRules, Refuse } from "../question-rules.ts";
import type { RankingAnswer, RankingQuestion } from "./ranking-schemas.ts";

export const RANKING_RULES: QuestionRules<RankingQuestion, RankingAnswer> = {
  outcomes: ({ tiers, cut }) => [cut === 0 ? "both-bad" : tiers.length === 1 ? "tie" : "preference"],
  possibleOutcomes: () => ["preference", "tie", "both-bad"],
  check: checkRanking,
  readsTexts: () => false,
};

/**
 * Refuses a ranking of other responses than those shown, or one that says more or less than its question
 * asks.
 */
function checkRanking(
  question: RankingQuestion,
  answer: RankingAnswer,
  { presented }: PresentedTask,
  refuse: Refuse,
): void {
  const ranked = answer.tiers.flat();
  if (new Set(ranked).size !== ranked.length) refuse("tiers", "rank a response twice");
  if (ranked.some((id) => !presented.includes(id)))
    refuse("tiers", "rank a response that this task did not show");
  if (ranked.length !== presented.length) refuse("tiers", "must rank every response that was shown");
  if (presented.length === 2) checkPair(question, answer, refuse);
  else checkList(question, answer, refuse);
}

function checkPair(question: RankingQuestion, answer: RankingAnswer, refuse: Refuse): void {
  const tied = answer.tiers.length === 1;
  const bothBad = tied && answer.cut === 0;
  if (answer.partial) refuse("partial", "is only for three or more responses");
  if (answer.gaps) refuse("gaps", "are only for three or more responses; two have a strength");
  if (answer.cut !== undefined && !bothBad) refuse("cut", "is only for both bad: one tier with cut 0");
  if (bothBad && !question.allowBothBad) refuse("", "can't be both bad in this campaign");
  if (tied && !bothBad && !question.allowTie) refuse("", "can't be a tie in this campaign");
  if (tied && answer.strength !== undefined)
    refuse("strength", "is only for a preference, not for a tie or both bad");
  if (!tied && question.strengths > 1 && answer.strength === undefined) refuse("strength", "is missing");
  if ((answer.strength ?? 1) > question.strengths) refuse("strength", `must be 1 to ${question.strengths}`);
}

function checkList(question: RankingQuestion, answer: RankingAnswer, refuse: Refuse): void {
  const { tiers, gaps, cut } = answer;
  if (answer.strength !== undefined) refuse("strength", "is only for two responses; three or more have gaps");
  if ((question.form === "best-worst") !== (answer.partial === true))
    refuse(
      "partial",
      question.form === "best-worst"
        ? "must be set: only the best and the worst are asked"
        : "is not asked: every response has its place",
    );
  if (answer.partial && (tiers.length !== 3 || tiers[0]?.length !== 1 || tiers[2]?.length !== 1))
    refuse("tiers", "must be the best one, what is left, and the worst one");
  if (!answer.partial && !question.allowTie && tiers.some((tier) => tier.length > 1))
    refuse("tiers", "can't have a tie in this campaign");
  if (!question.gaps && gaps !== undefined) refuse("gaps", "are not asked");
  if (question.gaps && (gaps?.length ?? 0) !== tiers.length - 1)
    refuse("gaps", `must be ${tiers.length - 1}: one between each two neighbouring tiers`);
  if (gaps?.some((gap) => gap > question.strengths)) refuse("gaps", `must be 1 to ${question.strengths}`);
  const asked = question.cut ?? "none";
  if (cut !== undefined && asked === "none") refuse("cut", "is not asked");
  if (cut === undefined && asked === "required") refuse("cut", "is missing");
  if (cut !== undefined && cut > tiers.length)
    refuse("cut", `must be 0 to ${tiers.length}, the number of tiers`);
}

type Tiers = readonly (readonly string[])[];

/**
 * Where a response is placed: in an existing tier, as a tie with what is there, or as a tier of its own
 * before tier `before` (the number of tiers stands for after the last).
 */
export type TierTarget = { readonly tier: number } | { readonly before: number };

/**
 * Places a response in a ranking, or moves it there, and removes the tier that it leaves empty. The target
 * counts tiers as they are before the move.
 */
export function moveToTier(tiers: Tiers, id: string, target: TierTarget): string[][] {
  const marked = tiers.map((tier) => tier.filter((each) => each !== id));
  const moved =
    "tier" in target
      ? marked.map((tier, index) => (index === target.tier ? [...tier, id] : tier))
      : [...marked.slice(0, target.before), [id], ...marked.slice(target.before)];
  return moved.filter((tier) => tier.length > 0).map((tier) => [...tier]);
}
