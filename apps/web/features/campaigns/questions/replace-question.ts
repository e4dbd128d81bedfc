import type { Question } from "@laurel/core/questions/question";
import { followingCondition } from "./following-condition.ts";
import type { QuestionDraft } from "./question-draft.ts";

/** The questions with one of them changed; conditions that name it go on naming it. */
export function replaceQuestion(
  drafts: readonly QuestionDraft[],
  index: number,
  question: Question,
): QuestionDraft[] {
  const before = drafts[index]?.question;
  return drafts.map((draft, at) => {
    if (at === index || !before) return at === index ? { ...draft, question } : draft;
    return { ...draft, question: followingCondition(draft.question, before, question) };
  });
}
