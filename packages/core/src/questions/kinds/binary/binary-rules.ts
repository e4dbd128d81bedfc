import { checkPresented } from "../../check-presented.ts";
import type { QuestionRules } from "../../question-rules.ts";
import type { BinaryAnswer } from "./binary-answer.ts";
import type { BinaryQuestion } from "./binary-question.ts";

export const BINARY_RULES: QuestionRules<BinaryQuestion, BinaryAnswer> = {
  outcomes: ({ labels }) => {
    const said = Object.values(labels);
    return [
      ...(said.every(Boolean) ? ["all-good"] : ["some-bad"]),
      ...(said.some(Boolean) ? [] : ["all-bad"]),
    ];
  },
  possibleOutcomes: () => ["all-good", "some-bad", "all-bad"],
  check: (_question, { labels }, { presented }, refuse) =>
    checkPresented("labels", Object.keys(labels), presented, refuse),
  readsTexts: () => false,
};
