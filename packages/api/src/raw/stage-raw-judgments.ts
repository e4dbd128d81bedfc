import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { nextFactSeqs } from "@laurel/db/queries/facts";
import { countMemberJudgments } from "@laurel/db/queries/members";
import { workOfJudgments } from "@laurel/db/queries/raw-campaign";
import { fillSlots } from "@laurel/db/queries/task-queue";
import { insertMany } from "@laurel/db/sql/insert-rows";
import type { Tx } from "@laurel/db/store/store";
import { refuseRaw } from "@laurel/formats/raw/raw-order";
import { rawContextHash, rawContexts, type RawReference } from "./raw-contexts.ts";
import { type RawJudgmentRow, type RawStage, refuseTaken, type RowsOf } from "./raw-row.ts";

type Work = Awaited<ReturnType<typeof workOfJudgments>>;

/**
 * Stores judgments in the order of the file. Each must fit its task and its assignment, and must say the same
 * of their texts as their own lines.
 */
export async function stageRawJudgments(tx: Tx, stage: RawStage, rows: RowsOf<"judgment">): Promise<void> {
  if (rows.length === 0) return;
  await refuseTaken(
    tx,
    "judgments",
    rows.map(({ line, row: { judgmentId: id } }) => ({ line, row: { id } })),
  );
  const work = await workOfJudgments(tx, stage.campaign.id, {
    taskIds: rows.map(({ row }) => row.taskId),
    assignmentIds: rows.flatMap(({ row }) => row.assignmentId ?? []),
    judgmentIds: rows.flatMap(({ row }) => row.supersedes ?? []),
  });
  const references = rows.map(({ line, row }) => referenceOf(line, row, work));
  checkRevisions(rows, work.judgments);
  const contexts = await rawContexts(tx, stage, references);
  for (const [i, { line, row }] of rows.entries()) {
    const context = contexts[i];
    if (!context || rawContextHash(context) !== row.contextHash)
      refuseRaw(
        line,
        `judgment ${row.judgmentId} repeats its campaign, task, prompt, responses or questions otherwise than their own lines have them`,
      );
    checkRawAnswers(
      line,
      stage.versions.get(row.questionsVersion) ?? [],
      references[i]?.responseIds ?? [],
      row.answers,
    );
  }
  await store(tx, stage, rows);
  await count(tx, stage, rows);
}

function referenceOf(line: number, row: RawJudgmentRow, { tasks, assignments }: Work): RawReference {
  const task =
    tasks.find(({ id }) => id === row.taskId) ??
    refuseRaw(line, `task.id: ${row.taskId} is no task of this file`);
  const assignment = assignments.find(({ id }) => id === row.assignmentId);
  const fits = assignment
    ? assignment.taskId === task.id && assignment.userId === row.annotator && assignment.state === "judged"
    : row.assignmentId === null && row.origin !== "live";
  if (!fits)
    refuseRaw(
      line,
      `task.assignmentId: ${row.assignmentId ?? "null"} is no assignment in which this annotator judged this task`,
    );
  const { questionsVersion, guidelinesVersion, answers, assignmentId, presented } = row;
  if (presented && presented.toSorted().join(" ") !== task.responseIds.toSorted().join(" "))
    refuseRaw(line, "task.presented: must hold the task's responses, each once");
  return {
    questionsVersion,
    guidelinesVersion,
    answers,
    taskId: task.id,
    promptId: task.promptId,
    responseIds: task.responseIds,
    assignmentId,
    slot: assignment?.slot ?? null,
    presented: assignment?.presented ?? presented,
  };
}

/**
 * Refuses a revision unless it revises an earlier judgment, by the same person on the same task, that nothing
 * else revises.
 */
function checkRevisions(rows: RowsOf<"judgment">, known: Work["judgments"]): void {
  const before = new Map(
    known.map(({ id, taskId, userId, assignmentId }) => [id, { taskId, userId, assignmentId }]),
  );
  const revised = new Set(known.flatMap(({ supersedes }) => supersedes ?? []));
  for (const { line, row } of rows) {
    if (row.supersedes !== null) {
      const first = before.get(row.supersedes);
      const fits =
        first?.taskId === row.taskId &&
        first.userId === row.annotator &&
        first.assignmentId === row.assignmentId &&
        !revised.has(row.supersedes);
      if (!fits)
        refuseRaw(
          line,
          `supersedes: ${row.supersedes} is no judgment before this one, by this annotator on this task, that can be revised`,
        );
      revised.add(row.supersedes);
    }
    before.set(row.judgmentId, { taskId: row.taskId, userId: row.annotator, assignmentId: row.assignmentId });
  }
}

async function store(tx: Tx, { campaign, rounds }: RawStage, rows: RowsOf<"judgment">): Promise<void> {
  const seqs = await nextFactSeqs(tx, rows.length);
  await insertMany(
    tx,
    tx.t.judgments,
    rows.map(({ row }, i) => ({
      ...row,
      id: row.judgmentId,
      seq: seqs[i] ?? 0,
      campaignId: campaign.id,
      userId: row.annotator,
      importId: row.round === null ? null : (rounds.get(row.round) ?? null),
    })),
  );
}

async function count(tx: Tx, { campaign }: RawStage, rows: RowsOf<"judgment">): Promise<void> {
  const first = rows
    .map(({ row }) => row)
    .filter(({ origin, supersedes }) => origin === "live" && supersedes === null);
  const filling = Map.groupBy(
    first.filter(({ surplus }) => !surplus),
    ({ taskId }) => taskId,
  );
  for (const [taskId, { length }] of filling) await fillSlots(tx, taskId, length);
  for (const [userId, judged] of Map.groupBy(first, ({ annotator }) => annotator)) {
    await countMemberJudgments(tx, campaign.id, userId, {
      added: judged.length,
      lastAt: Math.max(...judged.map(({ createdAt }) => createdAt)),
    });
  }
}

/**
 * Refuses answers that can't be read as answers to their questions: of another kind, or about other
 * responses. The rules of submitting are not applied again: they may have changed since, and the labels of an
 * import never met all of them.
 */
function checkRawAnswers(
  line: number,
  questions: QuestionSet,
  responseIds: readonly string[],
  answers: Answers,
): void {
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.find((each) => each.id === id);
    if (question?.kind !== answer.kind)
      refuseRaw(line, `answers.${id}: answers no question of the kind ${answer.kind}`);
    const stranger = responsesIn(answer).find((response) => !responseIds.includes(response));
    if (stranger !== undefined)
      refuseRaw(line, `answers.${id}: ${stranger} is no response of the judgment's task`);
  }
}

function responsesIn(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case "ranking":
      return answer.tiers.flat();
    case "rating":
      return Object.keys(answer.ratings);
    case "binary":
      return Object.keys(answer.labels);
    case "steps":
      return Object.keys(answer.traces);
    case "rewrite":
      return [answer.of];
    case "flags":
      return answer.flags.flatMap(({ response }) => response ?? []);
    case "text":
      return [];
  }
}
