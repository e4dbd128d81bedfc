import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { LeasedTask } from "../annotate/leased-task.ts";

const PROMPT = "A train leaves at 9:40 and takes 2 hours and 35 minutes. When does it arrive?";
const STEPS = [
  "From 9:40, two hours later it is 11:40.",
  "Another 35 minutes: 40 + 35 = 75 minutes past 11.",
  "75 minutes are 1 hour and 15 minutes, so it arrives at **12:15**.",
];
const RESPONSES: readonly string[] = [
  "It arrives at **12:15**.",
  "At about noon, depending on the traffic.",
  "9:40 plus 2 hours is 11:40, plus 35 minutes is **12:15**.",
  "The train arrives at 11:75.",
  "12:15. Have a good journey!",
  "I can't know when trains arrive.",
  "It takes 2 hours and 35 minutes, so it arrives 2 hours and 35 minutes later.",
  "**12:05**, if it is on time.",
  "Un quart après midi.",
];

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** A task to try questions with before anything is imported. */
export function builtInTask(questions: QuestionSet, responsesPerTask: number): LeasedTask {
  const texts = questions.some(({ kind }) => kind === "steps")
    ? RESPONSES.with(0, STEPS.join("\n\n"))
    : RESPONSES;
  return {
    assignmentId: idOf(0),
    taskId: idOf(0),
    expiresAt: 0,
    promptMessages: [{ role: "user", content: PROMPT }],
    reference: questions.some((question) => question.kind === "binary" && question.about === "correctness")
      ? "12:15"
      : null,
    blurred: false,
    metadata: [],
    responses: texts.slice(0, responsesPerTask).map((content, index) => ({
      id: idOf(index + 1),
      messages: [{ role: "assistant", content }],
      steps: null,
      metadata: [],
    })),
    draft: null,
  };
}
