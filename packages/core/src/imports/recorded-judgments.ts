import type { Answer, Answers } from "../questions/answers.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import type { Question } from "../questions/question.ts";
import type { PromptRecord, RecordedAnswer, RecordedJudgment } from "../records/prompt-record.ts";

type Recorded<Kind extends RecordedAnswer["kind"]> = Extract<RecordedAnswer, { kind: Kind }>;

/**
 * The first question that a recorded judgment answers, or the named one; undefined where there is none. It
 * must be of the same kind. For ratings it must also have the same scale (or one that they fit, where the
 * file names none) and ask for no aspect that was not rated.
 */
export function answeringQuestion(
  recorded: RecordedAnswer,
  questions: QuestionSet,
  named?: string,
): Question | undefined {
  return questions.find(
    (question) =>
      (named === undefined || question.id === named) &&
      question.kind === recorded.kind &&
      (recorded.kind !== "rating" || rates(question, recorded)),
  );
}

function rates(question: Question, { points, ratings }: Recorded<"rating">): boolean {
  if (question.kind !== "rating" || (points ?? question.points) !== question.points) return false;
  return question.aspects.every(({ id }) =>
    ratings.every(({ aspects }) => aspects[id] !== undefined && (aspects[id] ?? 1) <= question.points),
  );
}

/**
 * A row's recorded judgment as answers about one task of its prompt: those to the question that it names, or
 * to the campaign's first question that it answers. Null unless it covers every response of the task. `ids`
 * are the ids of the row's responses in their order, `taskIds` those of the task's.
 */
export function recordedAnswers(
  recorded: RecordedJudgment,
  ids: readonly string[],
  taskIds: readonly string[],
  questions: QuestionSet,
): Answers | null {
  const question = answeringQuestion(recorded.answer, questions, recorded.question);
  const answer = question ? answerOf(recorded.answer, ids, taskIds, question) : null;
  return question && answer ? { [question.id]: answer } : null;
}

function answerOf(
  recorded: RecordedAnswer,
  ids: readonly string[],
  taskIds: readonly string[],
  question: Question,
): Answer | null {
  switch (recorded.kind) {
    case "ranking":
      return rankingOf(recorded, ids, taskIds, question);
    case "binary": {
      const labels = new Map(recorded.labels.map(({ response, label }) => [ids[response], label]));
      return taskIds.every((id) => labels.has(id))
        ? { kind: "binary", labels: Object.fromEntries(taskIds.map((id) => [id, labels.get(id) ?? false])) }
        : null;
    }
    case "rating":
      return ratingOf(recorded, ids, taskIds, question);
    case "steps": {
      const id = ids[recorded.response];
      if (id === undefined || taskIds.length !== 1 || taskIds[0] !== id) return null;
      const continued =
        question.kind === "steps" && question.continuation && recorded.continuation !== undefined;
      return {
        kind: "steps",
        traces: {
          [id]: {
            labels: [...recorded.labels],
            verdict: recorded.verdict ?? "labeled",
            ...(continued && { continuation: recorded.continuation }),
          },
        },
      };
    }
  }
}

function rankingOf(
  recorded: Recorded<"ranking">,
  ids: readonly string[],
  taskIds: readonly string[],
  question: Question,
): Answer | null {
  const tiers = recorded.tiers
    .map((tier) => tier.flatMap((index) => ids[index] ?? []).filter((id) => taskIds.includes(id)))
    .filter((tier) => tier.length > 0);
  if (taskIds.length < 2 || tiers.flat().length !== taskIds.length) return null;
  // A degree means nothing on a scale of another length: 2 of 3 is not 2 of 4.
  const strength =
    question.kind === "ranking" &&
    taskIds.length === 2 &&
    tiers.length === 2 &&
    recorded.strength?.of === question.strengths
      ? recorded.strength.degree
      : undefined;
  return { kind: "ranking", tiers, ...(strength !== undefined && { strength }) };
}

function ratingOf(
  recorded: Recorded<"rating">,
  ids: readonly string[],
  taskIds: readonly string[],
  question: Question,
): Answer | null {
  if (question.kind !== "rating") return null;
  const rated = new Map(recorded.ratings.map(({ response, aspects }) => [ids[response], aspects]));
  const ratings = taskIds.map(
    (id) =>
      [
        id,
        Object.fromEntries(question.aspects.map((aspect) => [aspect.id, rated.get(id)?.[aspect.id]])),
      ] as const,
  );
  const values = ratings.flatMap(([, aspects]) => Object.values(aspects));
  if (values.includes(undefined) || (values.includes(null) && !question.allowNotApplicable)) return null;
  return {
    kind: "rating",
    ratings: Object.fromEntries(ratings.map(([id, aspects]) => [id, defined(aspects)])),
  };
}

function defined(
  aspects: Readonly<Record<string, number | null | undefined>>,
): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(aspects).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  );
}

const RECORDS = {
  ranking: "rankings or preferences",
  binary: "labels of single responses",
  rating: "ratings",
  steps: "labels of steps",
} as const;

/**
 * Why a file that records judgments can't be imported into a campaign that asks no question that they answer.
 * Null when it can.
 */
export function unaskedKind(
  records: Iterable<Pick<PromptRecord, "recorded">>,
  questions: QuestionSet,
): string | null {
  for (const { recorded = [] } of records) {
    const unasked = recorded.find(
      ({ answer, question }) => !answeringQuestion(answer, questions, question),
    )?.answer;
    if (!unasked) continue;
    return `The file records ${RECORDS[unasked.kind]}, and this campaign has no question of the kind "${unasked.kind}" that they would answer${whatRatings(unasked)}. Add such a question to the campaign, or import the texts only (with the command: --texts-only).`;
  }
  return null;
}

function whatRatings(recorded: RecordedAnswer): string {
  if (recorded.kind !== "rating") return "";
  return `: one${recorded.points === undefined ? "" : ` of ${recorded.points} points`} that asks for ${Object.keys(recorded.ratings[0]?.aspects ?? {}).join(", ")} or some of these`;
}
