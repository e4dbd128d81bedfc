import { isAsked } from "@laurel/core/judging/answer-validity";
import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";

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
