import type { Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { choiceToAnswer } from "./choice-to-answer.ts";
import type { Draft } from "./draft.ts";

/** The draft in its stored form. Questions without an answer, and empty texts, are left out. */
export function draftToAnswers(draft: Draft, questions: QuestionSet, presented: readonly [string, string]): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    const choice = draft.choices[question.id];
    const text = draft.texts[question.id]?.trim();
    if (question.kind === "ranking" && choice) answers[question.id] = choiceToAnswer(choice, question, presented);
    if (question.kind === "text" && text) answers[question.id] = { kind: "text", text };
  }
  return answers;
}
