import { z } from "zod";
import { DomainError } from "../errors/domain-error.ts";
import { kindOf } from "./answer-rules.ts";
import { Question } from "./question.ts";

/** The questions of a campaign, in order. A condition names an earlier question. */
export const QuestionSet = z
  .array(Question)
  .min(1, "needs at least one question")
  .max(10)
  .refine(
    (questions) => new Set(questions.map((question) => question.id)).size === questions.length,
    "has two questions with the same id",
  )
  .superRefine((questions, ctx) => {
    for (const [index, { when }] of questions.entries()) {
      if (!when) continue;
      const asked = questions.slice(0, index).find((question) => question.id === when.question);
      const unknown =
        asked && when.is.find((outcome) => !kindOf(asked).possibleOutcomes(asked).includes(outcome));
      if (!asked)
        ctx.addIssue({
          code: "custom",
          path: [index, "when", "question"],
          message: `must name a question before this one; there is no earlier "${when.question}"`,
        });
      if (unknown !== undefined)
        ctx.addIssue({
          code: "custom",
          path: [index, "when", "is"],
          message: `has "${unknown}", which is no outcome of "${when.question}"`,
        });
    }
  });
export type QuestionSet = z.infer<typeof QuestionSet>;

/** Refuses questions that can't be asked about tasks of so many responses. */
export function checkQuestionsFit(questions: QuestionSet, responsesPerTask: number): void {
  const refuse = (index: number, rule: string): never => {
    throw new DomainError("INVALID", `questions.${index} ${rule}`, {
      problems: [{ field: `questions.${index}`, rule }],
    });
  };
  for (const [index, question] of questions.entries()) {
    if (question.kind !== "ranking") continue;
    if (responsesPerTask === 1)
      refuse(index, "ranks responses, but each task has only one: let a task have two or more");
    if (question.labels && responsesPerTask > 2)
      refuse(index, "has labels of a scale for two responses, but a task has more");
  }
}
