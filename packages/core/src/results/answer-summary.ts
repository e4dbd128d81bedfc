import type { Answer, Answers } from "../questions/answers.ts";
import type { Question } from "../questions/question.ts";
import { type AnswerTally, TALLIES } from "./answer-tallies.ts";
import type { ResponseModels } from "./running-means.ts";

/**
 * What was answered to one question, without the `otherMeasure` answers that were given while it was asked on
 * another scale.
 */
type AnswerSummary = ReturnType<ReturnType<(typeof TALLIES)[keyof typeof TALLIES]>["summary"]> & {
  readonly otherMeasure: number;
};

export type AnswersSummary = {
  /**
   * All judgments that were counted. A question has fewer answers where it was skipped or not asked.
   */
  readonly judgments: number;
  readonly questions: readonly AnswerSummary[];
};

/** One judgment: its answers, and the questions as they were asked then. */
type Judgment = { readonly answers: Answers; readonly asked: readonly Question[] };

type Summarising = {
  readonly add: (judgment: Judgment, models: ResponseModels) => void;
  readonly summary: () => AnswersSummary;
};

type AnyTally = AnswerTally<Answer, Omit<AnswerSummary, "otherMeasure">>;

/**
 * Counts, shares and means of the answers to each question that is not a ranking. `add` takes one judgment at
 * a time. There are no intervals, since votes are not independent.
 *
 * Edge cases: an answer that was given on another scale than the question has now is counted and left out.
 */
export function summariseAnswers(questions: readonly Question[]): Summarising {
  let judgments = 0;
  const tallies = questions.flatMap((question) =>
    question.kind === "ranking" ? [] : [{ question, tally: tallyOf(question), otherMeasure: 0 }],
  );
  return {
    add({ answers, asked }, models) {
      judgments += 1;
      for (const each of tallies) {
        const answer = answers[each.question.id];
        const then = asked.find(({ id }) => id === each.question.id);
        if (!answer || !then) continue;
        if (sameMeasure(then, each.question)) each.tally.add(answer, models);
        else each.otherMeasure += 1;
      }
    },
    summary: () => ({
      judgments,
      questions: tallies.map(
        ({ tally, otherMeasure }) => ({ ...tally.summary(), otherMeasure }) as AnswerSummary,
      ),
    }),
  };
}

// A tally takes only questions and answers of its own kind, which is what `add` passes to it.
function tallyOf(question: Exclude<Question, { kind: "ranking" }>): AnyTally {
  const tally = TALLIES[question.kind] as unknown as (question: Question) => AnyTally;
  return tally(question);
}

/**
 * Whether answers to two versions of a question can be counted together: both must have the same kind and
 * scale, while their words may differ.
 */
function sameMeasure(one: Question, other: Question): boolean {
  switch (one.kind) {
    case "rating":
      return other.kind === "rating" && one.points === other.points;
    case "binary":
      return other.kind === "binary" && one.about === other.about;
    case "steps":
      return other.kind === "steps" && one.stopAtFirstError === other.stopAtFirstError;
    case "ranking":
    case "rewrite":
    case "flags":
    case "text":
      return one.kind === other.kind;
  }
}
