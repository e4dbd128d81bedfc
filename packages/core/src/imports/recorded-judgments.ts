import type { Answer, Answers } from "../questions/answers.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import type { Question } from "../questions/question.ts";
import type { RecordedAnswer, RecordedJudgment } from "../records/prompt-record.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { refusal } from "./refused-rows.ts";
import type { RefusedRow, StagedRow } from "./staged-row.ts";

type Recorded<Kind extends RecordedAnswer["kind"]> = Extract<RecordedAnswer, { kind: Kind }>;

/**
 * The first question that a recorded judgment answers, undefined where there is none. It must be of the same
 * kind. For ratings it must also have the same scale (or one that they fit, where the file names none) and
 * ask for no aspect that was not rated.
 */
export function answeringQuestion(recorded: RecordedAnswer, questions: QuestionSet): Question | undefined {
  return questions.find(
    (question) =>
      question.kind === recorded.kind && (recorded.kind !== "rating" || rates(question, recorded)),
  );
}

function rates(question: Question, { points, ratings }: Recorded<"rating">): boolean {
  if (question.kind !== "rating" || (points ?? question.points) !== question.points) return false;
  const fits = (rated: number | null | undefined) =>
    rated === null ? question.allowNotApplicable : rated !== undefined && rated <= question.points;
  return question.aspects.every(({ id }) => ratings.every(({ aspects }) => fits(aspects[id])));
}

/**
 * What one person answered about one task: to one question of the campaign or to several. `presented` are the
 * ids of the task's responses in the order in which they were shown.
 */
export type TaskJudgment = Pick<RecordedJudgment, "by" | "at" | "activeMs"> & {
  readonly answers: Answers;
  readonly presented?: readonly string[];
};

/** The question that the reasons of a file answer, if the campaign asks for any. */
function questionOfReasons(questions: QuestionSet): Question | undefined {
  return questions.find(({ kind }) => kind === "text");
}

/** The mapping as the campaign takes it: reasons that it does not ask for are metadata. */
export function mappingFor(mapping: ColumnMapping, questions: QuestionSet): ColumnMapping {
  const { rationale, ...rest } = mapping;
  if (rationale === undefined || questionOfReasons(questions)) return mapping;
  return { ...rest, keep: rest.keep === "all" ? "all" : [...(rest.keep ?? []), rationale] };
}

type Asked = { readonly judgment: RecordedJudgment; readonly question: Question };

/**
 * A row's recorded judgments with the questions that they answer. `spare` are of a kind that the campaign asks
 * for and answer none of its questions, since others of the row answer them: of three rankings by three
 * properties, a campaign with one ranking question takes the first.
 *
 * A judgment that names a question answers the one with that id. Where the campaign has no such question, it
 * answers the first that fits and that no other judgment of the row names, unless the same person has answered
 * that one already.
 */
export function askedJudgments(
  recorded: readonly RecordedJudgment[],
  questions: QuestionSet,
): { readonly asked: readonly Asked[]; readonly spare: readonly RecordedJudgment[] } {
  const named = new Set(recorded.map(({ question }) => question));
  const unnamed = questions.filter(({ id }) => !named.has(id));
  const asked: Asked[] = [];
  const spare: RecordedJudgment[] = [];
  for (const judgment of recorded) {
    const { answer, question: wanted, by } = judgment;
    const own = questions.filter(({ id }) => id === wanted);
    const question = answeringQuestion(answer, own) ?? answeringQuestion(answer, unnamed);
    const answered = asked.some((each) => each.judgment.by === by && each.question === question);
    if (question && (wanted === undefined || wanted === question.id || !answered))
      asked.push({ judgment, question });
    else if (answeringQuestion(answer, questions)) spare.push(judgment);
  }
  return { asked, spare };
}

/**
 * A row's recorded judgments as those of one task of its prompt. A judgment counts where it covers every
 * response of the task. What one person answered to different questions is one judgment of that person.
 *
 * The reason that somebody gave answers the first question that asks for a text.
 *
 * `ids` are the ids of the row's responses in their order, `taskIds` those of the task's.
 */
export function judgmentsOfTask(
  recorded: readonly RecordedJudgment[],
  ids: readonly string[],
  taskIds: readonly string[],
  questions: QuestionSet,
): TaskJudgment[] {
  const judgments: { readonly answers: Answers; readonly about: Omit<TaskJudgment, "answers"> }[] = [];
  const why = questionOfReasons(questions);
  for (const { judgment, question } of askedJudgments(recorded, questions).asked) {
    const { answer: given, question: _, presented: shown, rationale, ...about } = judgment;
    const answer = answerOf(given, ids, taskIds, question);
    if (!answer) continue;
    const ofPerson = judgments.filter((each) => each.about.by === about.by);
    const open = ofPerson.find(({ answers }) => !answers[question.id]);
    if (open) open.answers[question.id] = answer;
    else {
      const reason = why &&
        rationale !== undefined && { [why.id]: { kind: "text" as const, text: rationale } };
      const presented = orderOf(shown, ids, taskIds);
      judgments.push({
        answers: { [question.id]: answer, ...reason },
        about: { ...about, ...(presented && { presented }) },
      });
    }
  }
  return judgments.map(({ answers, about }) => ({ ...about, answers }));
}

/** The responses of a task in the order in which they were shown, if the file says that of all of them. */
function orderOf(
  shown: readonly number[] | undefined,
  ids: readonly string[],
  taskIds: readonly string[],
): readonly string[] | undefined {
  const order = shown?.flatMap((index) => ids[index] ?? []).filter((id) => taskIds.includes(id));
  return order?.length === taskIds.length ? order : undefined;
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
  const cut = cutOf(recorded, ids, taskIds, question);
  return {
    kind: "ranking",
    tiers,
    ...(strength !== undefined && { strength }),
    ...(cut !== undefined && { cut }),
  };
}

/**
 * How many of the task's tiers are acceptable, where the question asks for it: of two responses only whether
 * both are bad. Elsewhere the ranking stands without it, so that both bad is a tie.
 */
function cutOf(
  { tiers, cut }: Recorded<"ranking">,
  ids: readonly string[],
  taskIds: readonly string[],
  question: Question,
): number | undefined {
  if (cut === undefined || question.kind !== "ranking") return undefined;
  const ofTask = (tier: readonly number[]) => tier.some((index) => taskIds.includes(ids[index] ?? ""));
  const acceptable = tiers.slice(0, cut).filter(ofTask).length;
  if (taskIds.length > 2) return (question.cut ?? "none") === "none" ? undefined : acceptable;
  return question.allowBothBad && acceptable === 0 && tiers.filter(ofTask).length === 1 ? 0 : undefined;
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

type Unasked = {
  /** Why the file as a whole can't be imported, or null. */
  readonly unasked: string | null;
  readonly rows: readonly StagedRow[];
  readonly refused: readonly RefusedRow[];
};

/**
 * The rows of a file that the campaign's questions can take. Where nothing of a kind fits any question, that is
 * said of the file. Where some of it does, the rows that don't are refused by line, as one with 6 of 5 points.
 * `fitting` holds the kinds of which earlier rows fitted, and gains those of these rows.
 */
export function askedRows(
  rows: readonly StagedRow[],
  questions: QuestionSet,
  fitting: Set<RecordedAnswer["kind"]>,
): Unasked {
  const unfit = new Map<StagedRow, RecordedAnswer>();
  for (const row of rows)
    for (const { answer } of row.recorded ?? [])
      if (answeringQuestion(answer, questions)) fitting.add(answer.kind);
      else if (!unfit.has(row)) unfit.set(row, answer);
  const foreign = [...unfit.values()].find(({ kind }) => !fitting.has(kind));
  return {
    unasked: foreign
      ? `The file records ${RECORDS[foreign.kind]}, and this campaign has no question of the kind "${foreign.kind}" that they would answer${whatRatings(foreign)}. Add such a question to the campaign, or import the texts only (with the command: --texts-only).`
      : null,
    rows: unfit.size === 0 ? rows : rows.filter((row) => !unfit.has(row)),
    refused: [...unfit].map(([row, answer]) =>
      refusal(
        row,
        "",
        ratedText(answer),
        `records ${RECORDS[answer.kind]} that no question of this campaign takes${whatRatings(answer)}. Mend the row, or leave it out.`,
      ),
    ),
  };
}

/** What was rated, as `honesty: 6, helpfulness: 2`. */
function ratedText(recorded: RecordedAnswer): string | undefined {
  if (recorded.kind !== "rating") return undefined;
  return recorded.ratings
    .flatMap(({ aspects }) => Object.entries(aspects))
    .map(([aspect, rated]) => `${aspect}: ${rated ?? "not applicable"}`)
    .join(", ");
}

function whatRatings(recorded: RecordedAnswer): string {
  if (recorded.kind !== "rating") return "";
  return `: one${recorded.points === undefined ? "" : ` of ${recorded.points} points`} that asks for ${Object.keys(recorded.ratings[0]?.aspects ?? {}).join(", ")} or some of these`;
}
