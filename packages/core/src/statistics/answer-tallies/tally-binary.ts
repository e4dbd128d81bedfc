import type { BinaryAnswer } from "../../questions/kinds/binary/binary-answer.ts";
import type { BinaryQuestion } from "../../questions/kinds/binary/binary-question.ts";
import type { Outcome } from "../statistic.ts";
import type { AnswerTally } from "./answer-tally.ts";
import { meanTally } from "./mean-tally.ts";
import { type ModelMean, modelMeans } from "./model-means.ts";

export type BinarySummary = {
  readonly kind: "binary";
  readonly question: BinaryQuestion;
  readonly judgments: number;
  /** Labels of responses, and the share of them that say good, or correct. */
  readonly n: number;
  readonly share: Outcome;
  /** The same for each model: `mean` is the share. */
  readonly models: readonly ModelMean[];
};

/** Thumbs and verdicts: each label of each response by each annotator counts once. */
export function tallyBinary(question: BinaryQuestion): AnswerTally<BinaryAnswer, BinarySummary> {
  let judgments = 0;
  const all = meanTally("Nothing was labeled yet.");
  const byModel = modelMeans();
  return {
    add({ labels }, models) {
      judgments += 1;
      for (const [responseId, good] of Object.entries(labels)) {
        all.add(Number(good));
        byModel.add(responseId, Number(good), models);
      }
    },
    summary: () => ({
      kind: "binary",
      question,
      judgments,
      n: all.n(),
      share: all.mean(),
      models: byModel.means(),
    }),
  };
}
