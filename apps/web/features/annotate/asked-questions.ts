import { isAsked } from "@laurel/core/judging/answer-validity";
import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";

/** The questions that are asked, given the answers so far. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter((question) => isAsked(question, answers));
}
