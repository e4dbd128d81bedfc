import type { TALLIES } from "./answer-tallies/tallies.ts";

/**
 * What was answered to one question; `otherMeasure` answers were given while it was asked on another scale,
 * and are left out.
 */
export type AnswerSummary = ReturnType<ReturnType<(typeof TALLIES)[keyof typeof TALLIES]>["summary"]> & {
  readonly otherMeasure: number;
};

export type AnswersSummary = {
  /**
   * All the judgments that were looked at; a question has fewer answers where it was left out or not asked.
   */
  readonly judgments: number;
  readonly questions: readonly AnswerSummary[];
};
