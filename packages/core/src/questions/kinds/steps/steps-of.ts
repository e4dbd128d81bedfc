import type { ResponseText } from "../../presented-task.ts";
import { splitSteps } from "./split-steps.ts";
import type { StepsQuestion } from "./steps-question.ts";

/**
 * A response's reasoning steps: those that came with the import, else its text split by the question's rule.
 */
export function stepsOf(response: ResponseText, { split }: Pick<StepsQuestion, "split">): readonly string[] {
  return response.steps ?? splitSteps(response.text, split);
}
