import type { Answers } from "@laurel/core/questions/answers";

/** The response that the answers prefer so far, to be marked; null while there is none, or a tie. */
export function markedResponse(answers: Answers): string | null {
  const ranking = Object.values(answers).find((answer) => answer.kind === "ranking");
  const best = ranking && ranking.tiers.length > 1 ? ranking.tiers[0] : undefined;
  return best?.length === 1 ? (best[0] ?? null) : null;
}
