import type { Answer, Answers } from "@laurel/core/questions/answers";

/** The answers with another one to a question, or without one. */
export function withAnswer(answers: Answers, questionId: string, answer: Answer | undefined): Answers {
  const { [questionId]: _, ...others } = answers;
  return answer ? { ...others, [questionId]: answer } : others;
}
