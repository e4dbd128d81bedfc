import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";
import type { RatingQuestion } from "../../questions/kinds/rating/rating-question.ts";
import type { Outcome } from "../statistic.ts";
import type { AnswerTally } from "./answer-tally.ts";
import { meanTally } from "./mean-tally.ts";
import { type ModelMean, modelMeans } from "./model-means.ts";

export type RatingSummary = {
  readonly kind: "rating";
  readonly question: RatingQuestion;
  readonly judgments: number;
  readonly aspects: readonly AspectSummary[];
};

/**
 * `n` ratings of responses, `counts[i]` of them at point i + 1; those for which the aspect does not apply are
 * apart.
 */
export type AspectSummary = {
  readonly id: string;
  readonly label: string;
  readonly n: number;
  readonly mean: Outcome;
  readonly counts: readonly number[];
  readonly notApplicable: number;
  readonly models: readonly ModelMean[];
};

/**
 * Ratings by aspect: each rating of each response by each annotator counts once. Aspects that are not asked
 * any more are left out.
 */
export function tallyRatings(question: RatingQuestion): AnswerTally<RatingAnswer, RatingSummary> {
  let judgments = 0;
  const aspects = question.aspects.map(({ id, label }) => ({
    id,
    label,
    all: meanTally("Nothing was rated by this aspect."),
    counts: Array.from({ length: question.points }, () => 0),
    notApplicable: 0,
    byModel: modelMeans(),
  }));
  return {
    add({ ratings }, models) {
      judgments += 1;
      for (const [responseId, values] of Object.entries(ratings)) {
        for (const aspect of aspects) {
          const value = values[aspect.id];
          if (value === null) aspect.notApplicable += 1;
          if (value === null || value === undefined) continue;
          aspect.all.add(value);
          aspect.counts[value - 1] = (aspect.counts[value - 1] ?? 0) + 1;
          aspect.byModel.add(responseId, value, models);
        }
      }
    },
    summary: () => ({
      kind: "rating",
      question,
      judgments,
      aspects: aspects.map(({ id, label, all, counts, notApplicable, byModel }) => ({
        id,
        label,
        n: all.n(),
        mean: all.mean(),
        counts: [...counts],
        notApplicable,
        models: byModel.means(),
      })),
    }),
  };
}
