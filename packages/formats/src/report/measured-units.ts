import type { Agreement } from "@laurel/core/datasets/dataset-report";
import { pairVote } from "@laurel/core/datasets/derive/preferences";
import type { JudgedTask, TaskVote } from "@laurel/core/datasets/judged-task";
import type { Answer } from "@laurel/core/questions/answers";
import type { Value } from "@laurel/statistics/resampling/unit-patterns";

/**
 * What the votes on one task say about one thing that was asked: for each unit (two responses, a response or
 * a step), a list with the value of each vote that says something about it.
 */
export type MeasuredUnits = {
  readonly measure: Agreement["measure"];
  readonly aspect: string | null;
  readonly units: readonly (readonly Value[])[];
};

type AnswerOf<K extends Answer["kind"]> = Extract<Answer, { kind: K }>;

/**
 * The units of a task, grouped by what was measured. A direction is 1 for the first of two responses, -1 for
 * the second, 0 for a tie, or "both-bad". A strength is signed, leaves out "both-bad", and exists for tasks
 * of two responses whose question asks for it.
 */
export function measuredUnits(task: JudgedTask): MeasuredUnits[] {
  return [...ofRankings(task), ...ofLabels(task), ...ofRatings(task), ...ofSteps(task)];
}

function votesOf<K extends Answer["kind"]>(
  task: JudgedTask,
  kind: K,
): { readonly answer: AnswerOf<K>; readonly question: TaskVote["question"] }[] {
  const isOfKind = (answer: Answer): answer is AnswerOf<K> => answer.kind === kind;
  return task.votes.flatMap(({ answer, question }) => (isOfKind(answer) ? [{ answer, question }] : []));
}

function ofRankings(task: JudgedTask): MeasuredUnits[] {
  const votes = votesOf(task, "ranking");
  if (votes.length === 0) return [];
  const ids = task.responses.map(({ id }) => id);
  const pairs = ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second] as const));
  const units = pairs.map(([first, second]) =>
    votes.flatMap(({ answer }): Value[] => {
      const says = pairVote(answer, first, second);
      return says === null ? [] : [says === "first" ? 1 : says === "second" ? -1 : says === "tie" ? 0 : says];
    }),
  );
  const directions: MeasuredUnits = { measure: "direction", aspect: null, units };
  const graded = votes.some(({ question }) => question.kind === "ranking" && question.strengths > 1);
  const [first, second] = ids;
  if (!graded || ids.length !== 2 || first === undefined || second === undefined) return [directions];
  const strengths = votes.flatMap(({ answer }): number[] => {
    const says = pairVote(answer, first, second);
    if (says === null || says === "both-bad") return [];
    return [says === "tie" ? 0 : (answer.strength ?? 1) * (says === "first" ? 1 : -1)];
  });
  return [directions, { measure: "strength", aspect: null, units: [strengths] }];
}

function ofLabels(task: JudgedTask): MeasuredUnits[] {
  const votes = votesOf(task, "binary");
  if (votes.length === 0) return [];
  const units = task.responses.map(({ id }) =>
    votes.flatMap(({ answer }) => {
      const label = answer.labels[id];
      return label === undefined ? [] : [label ? "good" : "bad"];
    }),
  );
  return [{ measure: "label", aspect: null, units }];
}

function ofRatings(task: JudgedTask): MeasuredUnits[] {
  const votes = votesOf(task, "rating");
  const aspects = new Set(
    votes.flatMap(({ answer }) => Object.values(answer.ratings).flatMap((ratings) => Object.keys(ratings))),
  );
  return [...aspects].sort().map((aspect) => ({
    measure: "rating",
    aspect,
    units: task.responses.map(({ id }) => votes.flatMap(({ answer }) => answer.ratings[id]?.[aspect] ?? [])),
  }));
}

function ofSteps(task: JudgedTask): MeasuredUnits[] {
  const votes = votesOf(task, "steps");
  if (votes.length === 0) return [];
  const units = task.responses.flatMap(({ id }) => {
    const traces = votes.flatMap(({ answer }) => answer.traces[id] ?? []);
    const longest = traces.reduce((most, { labels }) => Math.max(most, labels.length), 0);
    return Array.from({ length: longest }, (_, step) => traces.flatMap(({ labels }) => labels[step] ?? []));
  });
  return [{ measure: "step", aspect: null, units }];
}
