import type { Answer, Answers } from "../questions/answers.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import type { Question } from "../questions/question.ts";
import type { RecordedAnswer } from "../records/prompt-record.ts";
import { answeringQuestion } from "./recorded-judgments.ts";

type Recorded<Kind extends RecordedAnswer["kind"]> = Extract<RecordedAnswer, { kind: Kind }>;

/**
 * What a row's recorded judgment says about a task of its prompt, as the campaign's first question that it
 * answers asks it; null when it says nothing of all the task's responses. `ids` are the row's responses by
 * their index.
 */
export function recordedAnswers(
  recorded: RecordedAnswer,
  ids: readonly string[],
  taskIds: readonly string[],
  questions: QuestionSet,
): Answers | null {
  const question = answeringQuestion(recorded, questions);
  const answer = question ? answerOf(recorded, ids, taskIds, question) : null;
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
  // Degrees of another scale mean something else: 2 of 3 is no 2 of 4.
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
