import type { Question } from "@laurel/core/questions/question";
import { followingId } from "./following-id.ts";
import type { QuestionDraft } from "./question-draft.ts";

/** A question asked in other words; its id goes with them unless it is stored already. */
export function retitle(
  { question, saved }: QuestionDraft,
  title: string,
  others: readonly string[],
): Question {
  return {
    ...question,
    title,
    id: followingId({
      id: question.id,
      from: question.title,
      to: title,
      others,
      fallback: "question",
      saved: saved !== null,
    }),
  };
}
