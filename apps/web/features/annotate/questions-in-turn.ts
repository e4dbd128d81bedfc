import { isAsked } from "@laurel/core/judging/answer-validity";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import { kindOf } from "@laurel/core/questions/kind-rules";
import type { Question } from "@laurel/core/questions/question";
import { asPresentedTask, type LeasedTask } from "./leased-task.ts";

/** Where the next key goes: a question, and a place in it. Null stands for the first that is unfinished. */
export type Focus = { readonly question: string | null; readonly at: number | null };

/** The focus when a task comes into view. */
export const FIRST_UNFINISHED: Focus = { question: null, at: null };

/** The questions that are asked, given the answers so far. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter((question) => isAsked(question, answers));
}

/**
 * The question that the keys answer: the one that was chosen, else the first that is unfinished, else the
 * first without an answer, else the first.
 */
export function activeQuestion(
  questions: readonly Question[],
  answers: Answers,
  task: LeasedTask,
  chosen: string | null,
): Question | null {
  const asked = askedQuestions(questions, answers);
  return (
    asked.find((question) => question.id === chosen) ??
    asked.find((question) => isUnfinished(question, answers, task)) ??
    asked.find((question) => !answers[question.id]) ??
    asked[0] ??
    null
  );
}

/**
 * Whether a question still keeps the task from being submitted: unanswered though required, or answered in
 * part.
 */
export function isUnfinished(question: Question, answers: Answers, task: LeasedTask): boolean {
  const answer = answers[question.id];
  return answer ? answerProblem(question, answer, task) !== null : question.required;
}

class Refused extends Error {}

/** The rule that an answer still breaks, as the server would say it; null when it is complete. */
function answerProblem(question: Question, answer: Answer, task: LeasedTask): string | null {
  try {
    kindOf(question).check(question, answer, asPresentedTask(task), (_part, rule) => {
      throw new Refused(rule);
    });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** The first question that still keeps the answers from being submitted; null when they are complete. */
export function missingAnswer(
  questions: readonly Question[],
  answers: Answers,
  task: LeasedTask,
): Question | null {
  const unfinished = askedQuestions(questions, answers).find((question) =>
    isUnfinished(question, answers, task),
  );
  if (unfinished) return unfinished;
  return Object.keys(answers).length === 0 ? (questions[0] ?? null) : null;
}

/** The answers with another one to a question, or without one. */
export function withAnswer(answers: Answers, questionId: string, answer: Answer | undefined): Answers {
  const { [questionId]: _, ...others } = answers;
  return answer ? { ...others, [questionId]: answer } : others;
}

/** The answers as they are sent: without those to questions that are not asked, and without empty texts. */
export function pruneAnswers(questions: readonly Question[], answers: Answers): Answers {
  const kept: Answers = {};
  for (const question of questions) {
    const answer = answers[question.id];
    const empty = answer?.kind === "text" && answer.text.trim() === "";
    if (answer && !empty && isAsked(question, kept))
      kept[question.id] = answer.kind === "text" ? { kind: "text", text: answer.text.trim() } : answer;
  }
  return kept;
}
