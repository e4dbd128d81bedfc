import type { Question } from "@laurel/core/questions/question";

/**
 * A question in the form. `key` stays while its id follows its title; `saved` is what the campaign has stored
 * of it.
 */
export type QuestionDraft<Q extends Question = Question> = {
  readonly key: string;
  readonly question: Q;
  readonly saved: Q | null;
};
