import { checkPresented } from "../../check-presented.ts";
import type { QuestionKind } from "../../question-kind.ts";
import { BinaryAnswer } from "./binary-answer.ts";
import { BinaryQuestion } from "./binary-question.ts";

export const BINARY_KIND = {
  question: BinaryQuestion,
  answer: BinaryAnswer,
  outcomes: ({ labels }) => {
    const said = Object.values(labels);
    return [...(said.every(Boolean) ? ["all-good"] : ["some-bad"]), ...(said.some(Boolean) ? [] : ["all-bad"])];
  },
  possibleOutcomes: () => ["all-good", "some-bad", "all-bad"],
  check: (_question, { labels }, { presented }, refuse) => checkPresented("labels", Object.keys(labels), presented, refuse),
  readsTexts: () => false,
} satisfies QuestionKind<typeof BinaryQuestion, typeof BinaryAnswer>;
