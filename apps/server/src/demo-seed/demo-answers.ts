import type { Answers } from "@laurel/core/questions/answers";
import type { SimulatedChoice } from "../demo/simulate-annotator.ts";

/** A simulated choice about two presented responses as the answers that the page would send. */
export function demoAnswers({ better, strength }: SimulatedChoice, first: string, second: string): Answers {
  if (better === "tie") return { preference: { kind: "ranking", tiers: [[first, second]] } };
  if (better === "both-bad") return { preference: { kind: "ranking", tiers: [[first, second]], cut: 0 } };
  const tiers = better === "first" ? [[first], [second]] : [[second], [first]];
  return { preference: { kind: "ranking", tiers, strength } };
}
