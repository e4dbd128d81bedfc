import type { QuestionRules } from "../../question-rules.ts";
import { checkFlags } from "./check-flags.ts";
import type { FlagsAnswer } from "./flags-answer.ts";
import type { FlagsQuestion } from "./flags-question.ts";

export const FLAGS_RULES: QuestionRules<FlagsQuestion, FlagsAnswer> = {
  outcomes: ({ flags }) => [flags.length === 0 ? "none" : "any", ...new Set(flags.map(({ flag }) => flag))],
  possibleOutcomes: ({ options }) => ["none", "any", ...options.map(({ id }) => id)],
  check: checkFlags,
  readsTexts: ({ spans }) => spans,
};
