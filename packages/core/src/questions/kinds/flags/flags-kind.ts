import type { QuestionKind } from "../../question-kind.ts";
import { checkFlags } from "./check-flags.ts";
import { FlagsAnswer } from "./flags-answer.ts";
import { FlagsQuestion } from "./flags-question.ts";

export const FLAGS_KIND = {
  question: FlagsQuestion,
  answer: FlagsAnswer,
  outcomes: ({ flags }) => [flags.length === 0 ? "none" : "any", ...new Set(flags.map(({ flag }) => flag))],
  possibleOutcomes: ({ options }) => ["none", "any", ...options.map(({ id }) => id)],
  check: checkFlags,
  readsTexts: ({ spans }) => spans,
} satisfies QuestionKind<typeof FlagsQuestion, typeof FlagsAnswer>;
