import type { Answer } from "@laurel/core/questions/answers";
import { kindOf } from "@laurel/core/questions/kind-rules";
import type { Question } from "@laurel/core/questions/question";
import type { LeasedTask } from "./leased-task.ts";
import { presentedTaskOf } from "./presented-task-of.ts";

class Refused extends Error {}

/** The rule that an answer still breaks, as the server would say it; null when it is complete. */
export function answerProblem(question: Question, answer: Answer, task: LeasedTask): string | null {
  try {
    kindOf(question).check(question, answer, presentedTaskOf(task), (_part, rule) => {
      throw new Refused(rule);
    });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
