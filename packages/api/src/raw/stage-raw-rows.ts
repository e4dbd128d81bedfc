import { DomainError } from "@laurel/core/errors/domain-error";
import { nextFactSeqs } from "@laurel/db/queries/facts";
import { insertMetadata } from "@laurel/db/queries/metadata";
import { peopleByIds } from "@laurel/db/queries/people";
import { knownPrompts } from "@laurel/db/queries/prompts";
import { promptsAmong, responsesAmong } from "@laurel/db/queries/withdrawals/retirable-texts";
import { insertWithdrawals } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import { insertMany } from "@laurel/db/sql/insert-rows";
import type { Tx } from "@laurel/db/store/store";
import { refuseRaw } from "@laurel/formats/raw/raw-order";
import { type NumberedRawRow, type RawRow, type RawStage, refuseTaken, type RowsOf } from "./raw-row.ts";
import { stageRawJudgments } from "./stage-raw-judgments.ts";

const isOf =
  <K extends RawRow["kind"]>(kind: K) =>
  (each: NumberedRawRow): each is RowsOf<K>[number] =>
    each.row.kind === kind;

/**
 * Stores a slice of a raw file's rows in one transaction, under the ids that they have. After a rollback the
 * same slice can be tried again.
 */
export async function stageRawRows(tx: Tx, stage: RawStage, rows: readonly NumberedRawRow[]): Promise<void> {
  const campaignId = stage.campaign.id;
  const of = <K extends RawRow["kind"]>(kind: K): RowsOf<K> => rows.filter(isOf(kind));
  await insertMany(
    tx,
    tx.t.questionSets,
    of("questions").map(({ row: { version, createdAt, questions } }) => ({
      campaignId,
      version,
      createdAt,
      questions,
    })),
  );
  await insertMany(
    tx,
    tx.t.guidelines,
    of("guidelines").map(({ row: { version, createdAt, markdown } }) => ({
      campaignId,
      version,
      createdAt,
      markdown,
    })),
  );
  for (const { row } of of("campaign")) stage.ending.status = row.status;
  await stageRawPeople(tx, stage, of("person"));
  await stageRounds(tx, stage, of("round"));
  await stageTexts(tx, stage, of("prompt"), of("response"));
  await stageTasks(tx, stage, of("task"));
  await stageImportedRows(tx, stage, of("row"));
  await stageRawJudgments(tx, stage, of("judgment"));
  await stageWithdrawals(tx, stage, of("withdrawal"));
}

/**
 * Stores withdrawals and reinstatements under the name of the person who reads the file. The tasks follow when
 * all lines are read.
 */
async function stageWithdrawals(
  tx: Tx,
  { campaign, rounds, createdBy, withdrawals }: RawStage,
  rows: RowsOf<"withdrawal">,
): Promise<void> {
  await refuseTaken(tx, "withdrawals", rows);
  await refuseUnknownTexts(tx, campaign.id, rows);
  // The prompts and responses of these lines are settled together, as those of one request are.
  const together = rows.find(({ row }) => row.round === undefined)?.row.id ?? "";
  const facts = rows.map(
    ({ row: { id, act, round, promptId, responseId, replacedBy, reason, createdAt } }) => ({
      id,
      requestId: round === undefined ? together : id,
      campaignId: campaign.id,
      act,
      ...(round === undefined
        ? responseId === undefined
          ? { targetKind: "prompt" as const, targetId: promptId ?? "" }
          : { targetKind: "response" as const, targetId: responseId }
        : { targetKind: "round" as const, targetId: rounds.get(round) ?? "" }),
      importId: replacedBy === undefined ? null : (rounds.get(replacedBy) ?? null),
      reason,
      createdBy,
      createdAt,
    }),
  );
  await insertWithdrawals(tx, facts);
  for (const fact of facts)
    withdrawals.set(fact.targetKind === "round" ? fact.targetId : fact.requestId, fact);
}

async function refuseUnknownTexts(tx: Tx, campaignId: string, rows: RowsOf<"withdrawal">): Promise<void> {
  const prompts = rows.flatMap(({ row: { promptId } }) => promptId ?? []);
  const responses = rows.flatMap(({ row: { responseId } }) => responseId ?? []);
  const known = new Set(
    [
      ...(prompts.length > 0 ? await promptsAmong(tx, campaignId, prompts) : []),
      ...(responses.length > 0 ? await responsesAmong(tx, campaignId, responses) : []),
    ].map(({ id }) => id),
  );
  for (const { line, row } of rows) {
    const [field, id] =
      row.promptId === undefined ? ["responseId", row.responseId] : ["promptId", row.promptId];
    if (id !== undefined && !known.has(id)) refuseRaw(line, `${field}: ${id} is not in this file`);
  }
}

async function stageRounds(
  tx: Tx,
  { campaign, uploadId, jobId, createdBy, rounds }: RawStage,
  rows: RowsOf<"round">,
): Promise<void> {
  if (rows.length === 0) return;
  await refuseTaken(tx, "imports", rows);
  const seqs = await nextFactSeqs(tx, rows.length);
  for (const { row } of rows) rounds.set(row.round, row.id);
  await insertMany(
    tx,
    tx.t.imports,
    rows.map(({ row }, i) => ({
      ...row,
      campaignId: campaign.id,
      seq: seqs[i] ?? 0,
      uploadId,
      jobId,
      status: "visible" as const,
      problems: [],
      createdBy,
    })),
  );
}

async function stageTexts(
  tx: Tx,
  { campaign, rounds }: RawStage,
  prompts: RowsOf<"prompt">,
  responses: RowsOf<"response">,
): Promise<void> {
  await refuseTaken(tx, "prompts", prompts);
  await refuseTaken(tx, "responses", responses);
  await refuseSameText(tx, campaign.id, prompts);
  await insertMany(
    tx,
    tx.t.prompts,
    prompts.map(({ row }) => ({ ...row, campaignId: campaign.id, importId: rounds.get(row.round) ?? "" })),
  );
  await insertMany(
    tx,
    tx.t.responses,
    responses.map(({ row }) => ({ ...row, importId: rounds.get(row.round) ?? "" })),
  );
  const metadata = [
    ...prompts.flatMap(({ line, row }) =>
      row.metadata.map((of) => ({ line, row: of, promptId: row.id, responseId: null })),
    ),
    ...responses.flatMap(({ line, row }) =>
      row.metadata.map((of) => ({ line, row: of, promptId: row.promptId, responseId: row.id })),
    ),
  ];
  await refuseTaken(tx, "metadata", metadata);
  await insertMetadata(
    tx,
    metadata.map(({ row: { round, ...row }, promptId, responseId }) => ({
      ...row,
      promptId,
      responseId,
      importId: rounds.get(round) ?? "",
    })),
  );
}

async function stageTasks(
  tx: Tx,
  { campaign, rounds, ending }: RawStage,
  tasks: RowsOf<"task">,
): Promise<void> {
  const campaignId = campaign.id;
  await refuseTaken(tx, "tasks", tasks);
  await refuseTaken(
    tx,
    "assignments",
    tasks.flatMap(({ line, row: task }) => task.assignments.map((row) => ({ line, row }))),
  );
  ending.nextQueueKey = Math.max(ending.nextQueueKey, ...tasks.map(({ row }) => row.queueKey + 1));
  await insertMany(
    tx,
    tx.t.tasks,
    tasks.map(({ row }) => ({
      ...row,
      campaignId,
      importId: rounds.get(row.round) ?? "",
      state: row.overlap === 0 ? "blank" : row.exhausted ? "exhausted" : "open",
      openSlots: row.overlap,
    })),
  );
  await insertMany(
    tx,
    tx.t.assignments,
    tasks.flatMap(({ row }) =>
      row.assignments.map(({ annotator, ...assignment }) => ({
        ...assignment,
        campaignId,
        taskId: row.id,
        userId: annotator,
        expiresAt: assignment.finishedAt ?? assignment.leasedAt,
      })),
    ),
  );
}

async function stageImportedRows(tx: Tx, { campaign, rounds }: RawStage, rows: RowsOf<"row">): Promise<void> {
  await refuseTaken(tx, "importedRows", rows);
  await insertMany(
    tx,
    tx.t.importedRows,
    rows.map(({ row }) => ({ ...row, campaignId: campaign.id, importId: rounds.get(row.round) ?? "" })),
  );
}

async function refuseSameText(tx: Tx, campaignId: string, prompts: RowsOf<"prompt">): Promise<void> {
  const stored = await knownPrompts(
    tx,
    campaignId,
    prompts.map(({ row }) => row.contentHash),
  );
  const known = new Map([...stored].map(([hash, { id }]) => [hash, id]));
  for (const { line, row } of prompts) {
    if (known.has(row.contentHash))
      refuseRaw(
        line,
        `messages: prompt ${row.id} has the text of prompt ${known.get(row.contentHash) ?? ""}`,
      );
    known.set(row.contentHash, row.id);
  }
}

/**
 * Stores a raw file's people as people without sign-in, whose name is their id. A person whom another raw
 * file brought in is the same person. The id of somebody who can sign in is refused: otherwise a file could
 * put judgments into their mouth.
 */
async function stageRawPeople(tx: Tx, { campaign, now }: RawStage, people: RowsOf<"person">): Promise<void> {
  if (people.length === 0) return;
  const known = new Map(
    (
      await peopleByIds(
        tx,
        people.map(({ row: { id } }) => id),
      )
    ).map((person) => [person.id, person]),
  );
  for (const { line, row } of people) {
    const person = known.get(row.id);
    if (person && (person.kind === "person" || person.email !== null))
      throw new DomainError(
        "CONFLICT",
        `line ${line}: id: ${row.id} is a person of this installation already, or one whom another file brings in at this moment.`,
        { line },
      );
  }
  const fresh = people.filter(({ row }) => !known.has(row.id));
  await insertMany(
    tx,
    tx.t.users,
    fresh.map(({ row: { id, simulated } }) => ({
      id,
      name: `Annotator ${id.slice(-8)}`,
      email: `arriving ${campaign.id} ${id}`,
      role: "member" as const,
      kind: simulated ? ("simulated" as const) : ("imported" as const),
      createdAt: now,
    })),
  );
  await insertMany(
    tx,
    tx.t.members,
    people.flatMap(({ row: { id, role } }) =>
      role === null ? [] : [{ campaignId: campaign.id, userId: id, role, tags: [], createdAt: now }],
    ),
  );
}

const SLICE_MS = 8;
const SMALLEST = 5;
const LARGEST = 400;
const REMEMBERED = 8;

/**
 * How many rows of this file fit into one slice of the writer. It is learnt from the fastest of the last 8
 * slices, because a slice that waited for something else says nothing about the cost of its rows. If every
 * slow slice shrank the next ones, imports that run beside each other would commit every few rows.
 */
export function sliceSizes() {
  let size = 25;
  let costs: readonly number[] = [];
  return {
    next: () => size,
    took: (rows: number, milliseconds: number) => {
      costs = [...costs, Math.max(milliseconds, 0.5) / rows].slice(-REMEMBERED);
      size = Math.max(SMALLEST, Math.min(LARGEST, Math.round(SLICE_MS / Math.min(...costs))));
    },
  };
}
