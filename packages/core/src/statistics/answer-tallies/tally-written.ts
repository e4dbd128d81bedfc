import type { RewriteAnswer } from "../../questions/kinds/rewrite/rewrite-answer.ts";
import type { RewriteQuestion } from "../../questions/kinds/rewrite/rewrite-question.ts";
import type { TextAnswer } from "../../questions/kinds/text/text-answer.ts";
import type { TextQuestion } from "../../questions/kinds/text/text-question.ts";
import type { AnswerTally } from "./answer-tally.ts";

export type WrittenSummary = {
  readonly kind: "rewrite" | "text";
  readonly question: RewriteQuestion | TextQuestion;
  readonly judgments: number;
  /** Of the judgments, those that say something. */
  readonly written: number;
};

/** Rewrites and texts: how many were written. */
export function tallyWritten(
  question: RewriteQuestion | TextQuestion,
): AnswerTally<RewriteAnswer | TextAnswer, WrittenSummary> {
  let [judgments, written] = [0, 0];
  return {
    add({ text }) {
      judgments += 1;
      if (text.trim() !== "") written += 1;
    },
    summary: () => ({ kind: question.kind, question, judgments, written }),
  };
}
