import type { QuestionSet } from "../questions/question-set.ts";
import type { Question } from "../questions/question.ts";
import type { RecordedAnswer } from "../records/recorded-answer.ts";

/**
 * The first question that a recorded judgment answers: one of its kind, and for ratings one on the same
 * scale, or on one that they fit where the file tells none, that asks for no aspect that was not rated.
 * Undefined where there is none.
 */
export function answeringQuestion(recorded: RecordedAnswer, questions: QuestionSet): Question | undefined {
  return questions.find(
    (question) =>
      question.kind === recorded.kind && (recorded.kind !== "rating" || rates(question, recorded)),
  );
}

function rates(
  question: Question,
  { points, ratings }: Extract<RecordedAnswer, { kind: "rating" }>,
): boolean {
  if (question.kind !== "rating" || (points ?? question.points) !== question.points) return false;
  return question.aspects.every(({ id }) =>
    ratings.every(({ aspects }) => aspects[id] !== undefined && (aspects[id] ?? 1) <= question.points),
  );
}
