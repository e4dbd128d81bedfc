import type { ImportProblem } from "@laurel/core/imports/import-preview";
import {
  type KnownPrompt,
  planStaging,
  type StagedRow,
  type StagingPlan,
} from "@laurel/core/imports/staging-plan";
import type { TaskGrouping } from "@laurel/core/imports/task-choice";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { nextFactSeqs } from "@laurel/db/queries/facts";
import { importedPayloads } from "@laurel/db/queries/judgments";
import { knownMetadata } from "@laurel/db/queries/metadata";
import { importedAnnotator } from "@laurel/db/queries/people";
import { contentsOfPrompts, knownPrompts } from "@laurel/db/queries/prompts";
import { retirementsOf } from "@laurel/db/queries/withdrawals/retirements";
import type { Withdrawn } from "@laurel/db/queries/withdrawals/standing-work";
import { insertMany } from "@laurel/db/sql/insert-rows";
import type { Tx } from "@laurel/db/store/store";
import { payloadHash } from "../judging/payload-hash.ts";

/** The import, and its campaign as it was when the import began. */
export type StageContext = TaskGrouping & {
  readonly importId: string;
  readonly campaignId: string;
  readonly overlap: number;
  readonly questions: QuestionSet;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly fileName: string;
  /** What is withdrawn. Nothing can become so while an import is under way. */
  readonly withdrawn: Withdrawn;
  /** Responses of withdrawn rounds that earlier rows of this import named again; the rows fill it. */
  readonly revived: Set<string>;
  readonly now: number;
  readonly newId: () => string;
};

export type StageCounts = {
  newPrompts: number;
  knownPrompts: number;
  newResponses: number;
  knownResponses: number;
  newTasks: number;
  judgments: number;
  newMetadata: number;
};

export type Staged = { readonly counts: StageCounts; readonly refused: readonly ImportProblem[] };

/**
 * Stages a slice of rows in one transaction. Core's `planStaging` decides what they add. A judgment that came
 * with the file becomes an imported one, by the person whom the file names.
 */
export async function stageRows(tx: Tx, ctx: StageContext, rows: readonly StagedRow[]): Promise<Staged> {
  const known = await loadKnown(tx, ctx, rows);
  const taskIds = [...known.values()].flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const imported = await importedPayloads(tx, taskIds, ctx.withdrawn.rounds);
  const plan = planStaging(rows, known, imported, { ...ctx, payloadHash });
  await savePlan(tx, ctx, plan);
  for (const id of plan.revived) ctx.revived.add(id);
  return {
    counts: {
      newPrompts: plan.prompts.length,
      knownPrompts: plan.knownPrompts,
      newResponses: plan.responses.length,
      knownResponses: plan.knownResponses,
      newTasks: plan.tasks.length,
      judgments: plan.judgments.length,
      newMetadata: plan.metadata.length,
    },
    refused: plan.refused,
  };
}

/**
 * The prompts of these rows that the campaign has, by their content hash. Tasks of withdrawn rounds are left
 * out, so that the rows of a mended file become tasks again.
 */
async function loadKnown(
  tx: Tx,
  { campaignId, withdrawn, revived }: StageContext,
  rows: readonly StagedRow[],
): Promise<Map<string, KnownPrompt>> {
  const known = await knownPrompts(tx, campaignId, [...new Set(rows.map((row) => row.promptHash))]);
  if (known.size === 0) return new Map();
  const { responses, tasks } = await contentsOfPrompts(tx, [...known.values()]);
  const hashes = rows.flatMap((row) =>
    [row, ...row.responses].flatMap(({ metadata }) => metadata?.contentHash ?? []),
  );
  const metadata = await knownMetadata(tx, [...known.values()], [...new Set(hashes)]);
  const metadataOf = Map.groupBy(metadata, ({ promptId }) => promptId);
  const retired = await retirementsOf(tx, withdrawn, [...known.values(), ...responses.map(({ id }) => id)]);
  const standing = tasks.filter(
    ({ importId, responseIds }) =>
      !withdrawn.rounds.has(importId) && !responseIds.some((id) => retired.has(id)),
  );
  const used = new Set(standing.flatMap(({ responseIds }) => responseIds));
  const isOut = ({ id, importId }: { readonly id: string; readonly importId: string }) =>
    withdrawn.rounds.has(importId) && !revived.has(id) && !used.has(id);
  const responsesOf = Map.groupBy(responses, ({ promptId }) => promptId);
  const tasksOf = Map.groupBy(standing, ({ promptId }) => promptId);
  return new Map(
    [...known].map(([hash, id]) => {
      const all = (responsesOf.get(id) ?? []).filter((response) => !retired.has(response.id));
      return [
        hash,
        {
          id,
          responses: all.filter((response) => !isOut(response)),
          withdrawn: all.filter(isOut),
          retired: (responsesOf.get(id) ?? []).filter((response) => retired.has(response.id)),
          isRetired: retired.has(id),
          tasks: tasksOf.get(id) ?? [],
          metadata: metadataOf.get(id) ?? [],
        },
      ];
    }),
  );
}

async function savePlan(tx: Tx, ctx: StageContext, plan: StagingPlan): Promise<void> {
  const { campaignId, importId } = ctx;
  await insertMany(
    tx,
    tx.t.prompts,
    plan.prompts.map(({ id, row }) => ({
      id,
      campaignId,
      importId,
      contentHash: row.promptHash,
      rootHash: row.rootHash,
      messages: row.prompt,
      preview: row.preview,
      tags: row.tags,
      reference: row.reference,
    })),
  );
  await insertMany(
    tx,
    tx.t.responses,
    plan.responses.map(({ response, ...placed }) => ({ importId, ...placed, ...response })),
  );
  await insertMany(
    tx,
    tx.t.metadata,
    plan.metadata.map((metadata) => ({ importId, ...metadata })),
  );
  await insertMany(
    tx,
    tx.t.tasks,
    // Until it is enqueued, a task's key is its row's place, so that tasks open in the order of the files.
    plan.tasks.map(({ place, ...task }) => ({
      ...task,
      campaignId,
      importId,
      state: "staged" as const,
      overlap: ctx.overlap,
      openSlots: ctx.overlap,
      queueKey: place,
    })),
  );
  await saveJudgments(tx, ctx, plan.judgments);
}

async function saveJudgments(tx: Tx, ctx: StageContext, judgments: StagingPlan["judgments"]): Promise<void> {
  if (judgments.length === 0) return;
  const people = new Map<string | undefined, string>();
  for (const by of new Set(judgments.map((judgment) => judgment.by))) {
    const name = by === undefined ? `Imported from ${ctx.fileName}` : `Imported from ${ctx.fileName}: ${by}`;
    people.set(by, await importedAnnotator(tx, name, ctx.newId, ctx.now));
  }
  const seqs = await nextFactSeqs(tx, judgments.length);
  await insertMany(
    tx,
    tx.t.judgments,
    judgments.map(({ by, at, activeMs = 0, presented, ...judgment }, i) => ({
      ...judgment,
      presented: presented ?? null,
      seq: seqs[i] ?? 0,
      campaignId: ctx.campaignId,
      importId: ctx.importId,
      assignmentId: null,
      userId: people.get(by) ?? "",
      origin: "imported" as const,
      questionsVersion: ctx.questionsVersion,
      guidelinesVersion: ctx.guidelinesVersion,
      surplus: false,
      supersedes: null,
      activeMs,
      elapsedMs: activeMs,
      createdAt: at ?? ctx.now,
    })),
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
