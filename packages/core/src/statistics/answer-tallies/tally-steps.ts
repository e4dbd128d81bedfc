import type { StepsAnswer } from "../../questions/kinds/steps/steps-answer.ts";
import type { StepsQuestion } from "../../questions/kinds/steps/steps-question.ts";
import type { Outcome } from "../statistic.ts";
import type { AnswerTally } from "./answer-tally.ts";
import { meanTally } from "./mean-tally.ts";

export type StepsSummary = {
  readonly kind: "steps";
  readonly question: StepsQuestion;
  readonly judgments: number;
  /**
   * Each trace of each annotator is one of these four: labeled to the end with or without a wrong step, or
   * not labeled to the end.
   */
  readonly traces: {
    readonly withError: number;
    readonly allRight: number;
    readonly giveUp: number;
    readonly badProblem: number;
  };
  /** Labels of steps, of every trace. */
  readonly labels: { readonly wrong: number; readonly neutral: number; readonly right: number };
  /** How many of the traces with an error have their first one at step i + 1. */
  readonly firstErrors: readonly number[];
  /** Where the first error is on average: its step, from 1, and that as a share of the steps labeled. */
  readonly firstErrorStep: Outcome;
  readonly firstErrorShare: Outcome;
};

const NO_ERROR = "No trace has a wrong step.";

/**
 * Labels of reasoning steps, each trace by each annotator once. A neutral step is no error.
 *
 * Edge cases: where the question stops at the first error, that is the last step labeled, so its share is
 * undefined with the reason; so are both means where no trace has an error.
 */
export function tallySteps(question: StepsQuestion): AnswerTally<StepsAnswer, StepsSummary> {
  let judgments = 0;
  const traces = { withError: 0, allRight: 0, giveUp: 0, badProblem: 0 };
  const labeled = { wrong: 0, neutral: 0, right: 0 };
  const firstErrors: number[] = [];
  const step = meanTally(NO_ERROR);
  const share = meanTally(
    question.stopAtFirstError
      ? "Labeling stops at the first error, so that is always the last step labeled."
      : NO_ERROR,
  );

  function addError(at: number, steps: number): void {
    while (firstErrors.length < at) firstErrors.push(0);
    firstErrors[at - 1] = (firstErrors[at - 1] ?? 0) + 1;
    step.add(at);
    if (!question.stopAtFirstError) share.add(at / steps);
  }

  return {
    add(answer) {
      judgments += 1;
      for (const { labels, verdict } of Object.values(answer.traces)) {
        for (const label of labels) labeled[label === -1 ? "wrong" : label === 0 ? "neutral" : "right"] += 1;
        const firstError = labels.indexOf(-1);
        if (verdict === "give-up") traces.giveUp += 1;
        else if (verdict === "bad-problem") traces.badProblem += 1;
        else if (firstError === -1) traces.allRight += 1;
        else {
          traces.withError += 1;
          addError(firstError + 1, labels.length);
        }
      }
    },
    summary: () => ({
      kind: "steps",
      question,
      judgments,
      traces: { ...traces },
      labels: { ...labeled },
      firstErrors: [...firstErrors],
      firstErrorStep: step.mean(),
      firstErrorShare: share.mean(),
    }),
  };
}
