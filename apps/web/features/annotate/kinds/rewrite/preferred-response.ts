import type { Answers } from "@laurel/core/questions/answers";
import type { LeasedTask } from "../../leased-task.ts";

/**
 * The response that a rewrite begins from: the best one by a ranking, else one that was found good, else the
 * first.
 */
export function preferredResponse(task: LeasedTask, answers: Answers): string | undefined {
  for (const answer of Object.values(answers)) {
    if (answer.kind === "ranking" && answer.tiers.length > 1) return answer.tiers[0]?.[0];
    const good = answer.kind === "binary" ? task.responses.find(({ id }) => answer.labels[id]) : undefined;
    if (good) return good.id;
  }
  return task.responses[0]?.id;
}
