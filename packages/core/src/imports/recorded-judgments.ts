import type { QuestionSet } from "../questions/question-set.ts";
import type { Question } from "../questions/question.ts";
import type { PromptRecord, RecordedAnswer } from "../records/prompt-record.ts";

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

const RECORDS = {
  ranking: "rankings or preferences",
  binary: "labels of single responses",
  rating: "ratings",
  steps: "labels of steps",
} as const;

/**
 * Why a file that records judgments can't come into a campaign: it asks no question that they answer. Null
 * when it can.
 */
export function unaskedKind(
  records: Iterable<Pick<PromptRecord, "recorded">>,
  questions: QuestionSet,
): string | null {
  for (const { recorded } of records) {
    if (!recorded || answeringQuestion(recorded, questions)) continue;
    return `The file records ${RECORDS[recorded.kind]}, and this campaign has no question of the kind "${recorded.kind}" that they would answer${whatRatings(recorded)}. Add such a question to the campaign, or import the texts only (with the command: --texts-only).`;
  }
  return null;
}

function whatRatings(recorded: RecordedAnswer): string {
  if (recorded.kind !== "rating") return "";
  return `: one${recorded.points === undefined ? "" : ` of ${recorded.points} points`} that asks for ${Object.keys(recorded.ratings[0]?.aspects ?? {}).join(", ")} or some of these`;
}
