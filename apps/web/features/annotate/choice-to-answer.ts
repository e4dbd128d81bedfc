import type { RankingAnswer } from "@laurel/core/questions/kinds/ranking/ranking-answer";
import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking/ranking-question";
import type { Choice } from "./choice.ts";

/** The stored form of a choice: ids instead of places; no strength where the campaign asks for none. */
export function choiceToAnswer(choice: Choice, question: Pick<RankingQuestion, "strengths">, presented: readonly [string, string]): RankingAnswer {
  const [a, b] = presented;
  if (choice.kind === "tie") return { kind: "ranking", tiers: [[a, b]] };
  if (choice.kind === "bothBad") return { kind: "ranking", tiers: [[a, b]], cut: 0 };
  const tiers = choice.side === "a" ? [[a], [b]] : [[b], [a]];
  return question.strengths > 1 ? { kind: "ranking", tiers, strength: choice.strength } : { kind: "ranking", tiers };
}
