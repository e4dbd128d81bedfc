import type { QuestionSet } from "@laurel/core/questions/question";

/** Pairwise preference in three strengths, with a tie and both bad. */
export const DEFAULT_QUESTIONS: QuestionSet = [
  { id: "preference", kind: "ranking", title: "Which response is better?", help: "", required: true, strengths: 3, allowTie: true, allowBothBad: true },
];
