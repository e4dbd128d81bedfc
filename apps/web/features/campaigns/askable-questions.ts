import { Question } from "@laurel/core/questions/question";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { CampaignDraft } from "./campaign-draft.ts";
import { toCampaignInput } from "./campaign-draft.ts";

/** The questions of a form that are complete enough to be shown, whatever is still wrong with the others. */
export function askableQuestions(draft: CampaignDraft): QuestionSet {
  const complete = toCampaignInput(draft).questions.flatMap(
    (question) => Question.safeParse(question).data ?? [],
  );
  const unique = complete.filter(({ id }, index) => complete.findIndex((other) => other.id === id) === index);
  return unique.map((question, index) =>
    unique.slice(0, index).some(({ id }) => id === question.when?.question)
      ? question
      : { ...question, when: undefined },
  );
}
