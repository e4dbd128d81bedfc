import { checkPresented, type QuestionRules } from "../question-rules.ts";
import type { Question } from "../question.ts";
import type { BinaryAnswer, BinaryQuestion } from "./binary-schemas.ts";

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

/** Whether annotators see the prompt's reference answer: only where a question asks for correctness. */
export function showsReference(questions: readonly Question[]): boolean {
  return questions.some((question) => question.kind === "binary" && question.about === "correctness");
}
