import { makeId } from "./make-id.ts";
import type { QuestionDraft } from "./question-draft.ts";

/** The questions with a copy of one right behind it, under an id of its own. */
export function duplicateQuestion(
  drafts: readonly QuestionDraft[],
  index: number,
  key: string,
): QuestionDraft[] {
  const original = drafts[index];
  if (!original) return [...drafts];
  const id = makeId(
    original.question.title,
    drafts.map(({ question }) => question.id),
    "question",
  );
  return drafts.toSpliced(index + 1, 0, { key, question: { ...original.question, id }, saved: null });
}
