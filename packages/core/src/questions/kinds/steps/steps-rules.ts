import type { QuestionRules } from "../../question-rules.ts";
import { checkSteps } from "./check-steps.ts";
import type { StepsAnswer } from "./steps-answer.ts";
import type { StepsQuestion } from "./steps-question.ts";

export const STEPS_RULES: QuestionRules<StepsQuestion, StepsAnswer> = {
  outcomes: ({ traces }) => {
    const all = Object.values(traces);
    const ends = all.map(({ verdict }) => verdict).filter((verdict) => verdict !== "labeled");
    return [all.some(({ labels }) => labels.includes(-1)) ? "error" : "no-error", ...new Set(ends)];
  },
  possibleOutcomes: () => ["error", "no-error", "give-up", "bad-problem"],
  check: checkSteps,
  readsTexts: () => true,
};
