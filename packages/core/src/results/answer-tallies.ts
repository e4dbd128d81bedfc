import type { Outcome } from "@laurel/statistics/resampling/statistic";
import type { BinaryAnswer, BinaryQuestion } from "../questions/kinds/binary-schemas.ts";
import type { FlagsAnswer, FlagsQuestion } from "../questions/kinds/flags-schemas.ts";
import type { RatingAnswer, RatingQuestion } from "../questions/kinds/rating-schemas.ts";
import type { RewriteAnswer, RewriteQuestion } from "../questions/kinds/rewrite-schemas.ts";
import type { StepsAnswer, StepsQuestion } from "../questions/kinds/steps-schemas.ts";
import type { TextAnswer, TextQuestion } from "../questions/kinds/text-schemas.ts";
import { meanTally, type ModelMean, modelMeans, type ResponseModels } from "./running-means.ts";

/** Folds the answers to one question, one at a time, into plain counts, shares and means. */
export type AnswerTally<Answer, Summary> = {
  readonly add: (answer: Answer, models: ResponseModels) => void;
  readonly summary: () => Summary;
};

const NO_ERROR = "No trace has a wrong step.";

/** How the answers to each kind of question are summed up. Rankings have statistics of their own. */
export const TALLIES = {
  rating: tallyRatings,
  binary: tallyBinary,
  steps: tallySteps,
  flags: tallyFlags,
  rewrite: tallyWritten,
  text: tallyWritten,
} as const;

type RatingSummary = {
  readonly kind: "rating";
  readonly question: RatingQuestion;
  readonly judgments: number;
  readonly aspects: readonly AspectSummary[];
};

/**
 * `n` ratings of responses, `counts[i]` of them at point i + 1. `notApplicable` counts the others, to which
 * the aspect does not apply.
 */
type AspectSummary = {
  readonly id: string;
  readonly label: string;
  readonly n: number;
  readonly mean: Outcome;
  readonly counts: readonly number[];
  readonly notApplicable: number;
  readonly models: readonly ModelMean[];
};

/**
 * Ratings by aspect. Each rating of each response by each annotator counts once. Aspects that are no longer
 * asked are left out.
 */
function tallyRatings(question: RatingQuestion): AnswerTally<RatingAnswer, RatingSummary> {
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

type BinarySummary = {
  readonly kind: "binary";
  readonly question: BinaryQuestion;
  readonly judgments: number;
  /** How many labels responses got, and the share of them that say good (or correct). */
  readonly n: number;
  readonly share: Outcome;
  /** The same for each model: `mean` is the share. */
  readonly models: readonly ModelMean[];
};

/** Labels of good or bad, correct or incorrect. Each label of each response by each annotator counts once. */
function tallyBinary(question: BinaryQuestion): AnswerTally<BinaryAnswer, BinarySummary> {
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

type StepsSummary = {
  readonly kind: "steps";
  readonly question: StepsQuestion;
  readonly judgments: number;
  /**
   * Each trace of each annotator is counted in one of these: it was labeled to the end, with or without a
   * wrong step, or the annotator gave up, or found the problem itself bad.
   */
  readonly traces: {
    readonly withError: number;
    readonly allRight: number;
    readonly giveUp: number;
    readonly badProblem: number;
  };
  /** Labels of the steps of all traces. */
  readonly labels: { readonly wrong: number; readonly neutral: number; readonly right: number };
  /** How many of the traces with an error have their first one at step i + 1. */
  readonly firstErrors: readonly number[];
  /** The mean step of the first error (counted from 1), and the same as a share of the labeled steps. */
  readonly firstErrorStep: Outcome;
  readonly firstErrorShare: Outcome;
};

/**
 * Labels of reasoning steps. Each trace by each annotator counts once, and a neutral step is not an error.
 *
 * Edge cases: where labeling stops at the first error, that is always the last labeled step, so that its
 * share is undefined, with the reason. Both means are undefined where no trace has an error.
 */
function tallySteps(question: StepsQuestion): AnswerTally<StepsAnswer, StepsSummary> {
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

type FlagsSummary = {
  readonly kind: "flags";
  readonly question: FlagsQuestion;
  readonly judgments: number;
  /** How many judgments set no flag. */
  readonly none: number;
  /** `judgments` set the flag at least once; `marks` counts each response and each span. */
  readonly flags: readonly {
    readonly id: string;
    readonly label: string;
    readonly judgments: number;
    readonly marks: number;
  }[];
};

/**
 * Flags by how many judgments set them. Flags that are no longer offered are left out, but a judgment that
 * set one does not count as `none`.
 */
function tallyFlags(question: FlagsQuestion): AnswerTally<FlagsAnswer, FlagsSummary> {
  let [judgments, none] = [0, 0];
  const flags = question.options.map(({ id, label }) => ({ id, label, judgments: 0, marks: 0 }));
  return {
    add(answer) {
      judgments += 1;
      if (answer.flags.length === 0) none += 1;
      for (const flag of flags) {
        const marks = answer.flags.filter((set) => set.flag === flag.id).length;
        flag.marks += marks;
        if (marks > 0) flag.judgments += 1;
      }
    },
    summary: () => ({ kind: "flags", question, judgments, none, flags: flags.map((flag) => ({ ...flag })) }),
  };
}

type WrittenSummary = {
  readonly kind: "rewrite" | "text";
  readonly question: RewriteQuestion | TextQuestion;
  readonly judgments: number;
  /** How many of the judgments are not blank. */
  readonly written: number;
};

/** Rewrites and texts: how many were written. */
function tallyWritten(
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
