import type { Answer } from "@laurel/core/questions/answer";
import type { Choice } from "./choice.ts";

/** The choice that an earlier answer or a draft stands for, by the places that this task shows; null when it fits none. */
export function answerToChoice(answer: Answer | undefined, presented: readonly [string, string]): Choice | null {
  if (answer?.kind !== "ranking") return null;
  const [best, second] = answer.tiers;
  if (best?.length === 2 && !second) return answer.cut === 0 ? { kind: "bothBad" } : { kind: "tie" };
  const place = presented.findIndex((id) => id === best?.[0]);
  if (place === -1 || best?.length !== 1) return null;
  return { kind: "better", side: place === 0 ? "a" : "b", strength: answer.strength ?? 1 };
}
