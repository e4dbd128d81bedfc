import { z } from "zod";
import { DomainError } from "../errors/domain-error.ts";
import type { TaskLimits } from "../judging/task-groups.ts";
import { checkQuestionsFit, type QuestionSet } from "../questions/question-set.ts";
import { LIMITS } from "../text/text-limits.ts";

/**
 * Which tasks the responses of a prompt make.
 * - `as-in-file`: those that a row holds together. A row with more responses than a task of the campaign makes
 *   the tasks that the campaign's rules allow within it.
 * - `all-pairs`: every two responses of a prompt, also of rows that share it, however many pairs these are.
 * - a number: so many at a time, also of rows that share the prompt. Two at a time are pairs, of which a prompt
 *   has at most as many as the campaign allows.
 *
 * `all` stands in imports and raw files that were made before there was a choice of number: it takes as many at
 * a time as the campaign does.
 */
export const TaskChoice = z.union([
  z.enum(["as-in-file", "all-pairs", "all"]),
  z.int().min(1).max(LIMITS.responsesPerTask),
]);
export type TaskChoice = z.infer<typeof TaskChoice>;

export type TaskGrouping = TaskLimits & {
  /** Whether rows that share a prompt are crossed; otherwise each row makes the tasks of its own responses. */
  readonly crossed: boolean;
};

/** How a choice groups responses in a campaign with these limits. */
export function groupingOf(choice: TaskChoice = "as-in-file", limits: TaskLimits): TaskGrouping {
  const { responsesPerTask, maxPairsPerPrompt } = limits;
  if (choice === "as-in-file") return { responsesPerTask, maxPairsPerPrompt, crossed: false };
  if (choice === "all-pairs") return { responsesPerTask: 2, maxPairsPerPrompt: null, crossed: true };
  if (choice === "all") return { responsesPerTask, maxPairsPerPrompt, crossed: true };
  return { responsesPerTask: choice, maxPairsPerPrompt, crossed: true };
}

/** How many responses a prompt must have to be of use: one where they are judged one by one. */
export function minResponses({ responsesPerTask }: Pick<TaskLimits, "responsesPerTask">): number {
  return responsesPerTask === 1 ? 1 : 2;
}

/** Refuses a choice that makes tasks about which the campaign's questions can't be asked. */
export function checkTaskChoice(choice: TaskChoice | undefined, questions: QuestionSet): void {
  if (choice === undefined || choice === "as-in-file" || choice === "all") return;
  const size = choice === "all-pairs" ? 2 : choice;
  try {
    checkQuestionsFit(questions, size);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(
      "INVALID",
      `The campaign's questions can't be asked about tasks of ${size === 1 ? "one response" : `${size} responses`}: ${error.message}. Choose another number of responses a task, or the tasks as the file has them.`,
      { field: "mapping.tasks" },
    );
  }
}
