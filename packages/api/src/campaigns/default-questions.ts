import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import type { QuestionSet } from "@laurel/core/questions/question-set";

/** Pairwise preference in three strengths, with a tie and both bad. */
export const DEFAULT_QUESTIONS: QuestionSet = [PREFERENCE_QUESTION];
