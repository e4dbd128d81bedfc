import { checkPresented } from "../../check-presented.ts";
import type { PresentedTask } from "../../presented-task.ts";
import type { Refuse } from "../../question-rules.ts";
import type { StepsAnswer } from "./steps-answer.ts";
import { stepsOf } from "./steps-of.ts";
import type { StepsQuestion } from "./steps-question.ts";

/** Whether the labels are those of steps that exist, as many as the question asks for. */
export function checkSteps(
  question: StepsQuestion,
  { traces }: StepsAnswer,
  { presented, texts }: PresentedTask,
  refuse: Refuse,
): void {
  checkPresented("traces", Object.keys(traces), presented, refuse);
  for (const [responseId, { labels, verdict, continuation }] of Object.entries(traces)) {
    const part = `traces.${responseId}`;
    const response = texts.get(responseId);
    const steps = response ? stepsOf(response, question).length : 0;
    const firstError = labels.indexOf(-1);
    const asked = question.stopAtFirstError && firstError !== -1 ? firstError + 1 : steps;
    if (labels.length > steps)
      refuse(`${part}.labels`, `label step ${labels.length}, but there are only ${steps}`);
    if (labels.length > asked)
      refuse(`${part}.labels`, "go on behind the first wrong step, where this question stops");
    if (verdict === "labeled" && labels.length < asked)
      refuse(
        `${part}.labels`,
        `must be ${asked}: one for each step that is asked; there are ${labels.length}`,
      );
    if (continuation === undefined) continue;
    if (!question.continuation) refuse(`${part}.continuation`, "is not asked");
    if (firstError === -1)
      refuse(`${part}.continuation`, "goes in the place of a wrong step, and none is marked");
    if (continuation.trim() === "") refuse(`${part}.continuation`, "is empty; leave it out instead");
  }
}
