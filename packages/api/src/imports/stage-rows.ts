import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { KnownPrompt } from "@laurel/core/imports/known-prompt";
import type { RowDecision } from "@laurel/core/imports/row-ids";
import { modelOtherwise, promptOtherwise } from "@laurel/core/imports/said-otherwise";
import type { RefusedRow, StagedRow } from "@laurel/core/imports/staged-row";
import { planStaging, type StagingPlan } from "@laurel/core/imports/staging-plan";
import type { TaskGrouping } from "@laurel/core/imports/task-choice";
import { nameOfVoter } from "@laurel/core/imports/vote-book";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { nextFactSeqs } from "@laurel/db/queries/facts";
import { importedJudgments } from "@laurel/db/queries/judgments";
import { insertMetadata, knownMetadata } from "@laurel/db/queries/metadata";
import { importedAnnotator } from "@laurel/db/queries/people";
import { contentsOfPrompts, knownPrompts } from "@laurel/db/queries/prompts";
import { retirementsOf } from "@laurel/db/queries/withdrawals/retirements";
import type { Withdrawn } from "@laurel/db/queries/withdrawals/standing-work";
import { insertMany } from "@laurel/db/sql/insert-rows";
import type { Tx } from "@laurel/db/store/store";
import { metadataHash } from "@laurel/formats/files/hash";
import { payloadHash } from "../judging/payload-hash.ts";
import { decideRows } from "./row-ids.ts";
import { type ReplacementMemory, saveReplacements } from "./save-replacements.ts";

/** The import, and its campaign as it was when the import began. */
export type StageFacts = TaskGrouping & {
  readonly importId: string;
  readonly campaignId: string;
  readonly overlap: number;
  readonly questions: QuestionSet;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly fileName: string;
  /** What is withdrawn. Nothing can become so while an import is under way. */
  readonly withdrawn: Withdrawn;
  readonly eachRowVotes: boolean;
  /** The mapping, by which problems name columns. */
  readonly columns: ColumnMapping;
  readonly createdBy: string;
  readonly now: number;
};

/** What earlier rows of an import found out. */
export type StageMemory = ReplacementMemory & {
  /** The people who judged, by what they are called here. */
  readonly people: Map<string, string>;
  /** How often rows said again what an earlier round had brought in, by payload hash. */
  readonly repeated: Map<string, number>;
};

export const newMemory = (): StageMemory => ({
  revived: new Set(),
  replaced: new Map(),
  people: new Map(),
  repeated: new Map(),
});

export function remember(memory: StageMemory, { revived, replaced, people, repeated }: StageMemory): void {
  for (const id of revived) memory.revived.add(id);
  for (const [id, isOut] of replaced) memory.replaced.set(id, isOut);
  for (const [name, id] of people) memory.people.set(name, id);
  for (const [hash, times] of repeated) memory.repeated.set(hash, times);
}

type StageContext = StageFacts & { readonly memory: StageMemory; readonly newId: () => string };

const COUNTED = [
  "newPrompts",
  "knownPrompts",
  "newResponses",
  "blankResponses",
  "knownResponses",
  "newTasks",
  "judgments",
  "knownJudgments",
  "newMetadata",
  "replacedRows",
] as const;
export type StageCounts = Record<(typeof COUNTED)[number], number>;

export const newCounts = (): StageCounts => ({
  newPrompts: 0,
  knownPrompts: 0,
  newResponses: 0,
  blankResponses: 0,
  knownResponses: 0,
  newTasks: 0,
  judgments: 0,
  knownJudgments: 0,
  newMetadata: 0,
  replacedRows: 0,
});

export function addCounts(counts: StageCounts, added: Readonly<StageCounts>): void {
  for (const key of COUNTED) counts[key] += added[key];
}

/** What rows added, and those that were refused beside what the campaign has. */
export type Staged = { readonly counts: StageCounts; readonly refused: readonly RefusedRow[] };

/**
 * Stages rows inside a transaction. Core's `planStaging` decides what they add. A judgment that came with the
 * file becomes an imported one, by the person whom the file names. What `memory` gains counts once the
 * transaction is committed.
 */
export async function stageRows(
  tx: Tx,
  ctx: StageContext,
  given: readonly StagedRow[],
  memory: StageMemory,
): Promise<Staged> {
  const { rows, decisions, refused } = await decidedRows(tx, ctx, given);
  const { known, replacedBefore } = await loadKnown(tx, ctx, rows, memory);
  const taskIds = [...known.values()].flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const imported = taskIds.length === 0 ? [] : await importedJudgments(tx, taskIds, ctx.withdrawn.rounds);
  const plan = planStaging(
    rows,
    known,
    imported.map(({ importId, line, ...judgment }) => ({
      ...judgment,
      line: importId === ctx.importId ? line : null,
    })),
    {
      ...ctx,
      payloadHash,
      metadataHash,
      repeated: { get: (hash) => memory.repeated.get(hash) ?? ctx.memory.repeated.get(hash) },
    },
  );
  await savePlan(tx, ctx, plan, memory);
  if (decisions.size > 0 || replacedBefore.size > 0)
    await saveReplacements(tx, ctx, plan.placed, { decisions, replacedBefore, memory });
  for (const id of plan.revived) memory.revived.add(id);
  for (const [hash, times] of plan.repeated) memory.repeated.set(hash, times);
  return {
    counts: {
      newPrompts: plan.prompts.length,
      knownPrompts: plan.knownPrompts,
      newResponses: plan.responses.length,
      blankResponses: plan.responses.filter(({ blank }) => blank).length,
      knownResponses: plan.knownResponses,
      newTasks: plan.tasks.length,
      judgments: plan.judgments.length,
      knownJudgments: plan.knownJudgments,
      newMetadata: plan.metadata.length,
      replacedRows: [...decisions.values()].filter(({ is }) => is === "other").length,
    },
    refused: [...refused, ...plan.refused],
  };
}

/** The rows that are not refused for what stands under their ids already, and what these decisions are. */
async function decidedRows(
  tx: Tx,
  { columns: { id: field }, ...ctx }: StageContext,
  rows: readonly StagedRow[],
): Promise<{ rows: readonly StagedRow[]; decisions: Map<StagedRow, RowDecision>; refused: RefusedRow[] }> {
  if (field === undefined) return { rows, decisions: new Map(), refused: [] };
  const decided = await decideRows(tx, { ...ctx, field }, rows);
  return {
    rows: decided.flatMap(({ row, decision }) => (decision.is === "refused" ? [] : [row])),
    decisions: new Map(decided.map(({ row, decision }) => [row, decision])),
    refused: decided.flatMap(({ decision }) => (decision.is === "refused" ? [decision.problem] : [])),
  };
}

/**
 * The prompts of these rows that the campaign has, by their content hash. Tasks of withdrawn rounds are left
 * out, so that the rows of a mended file become tasks again.
 */
async function loadKnown(
  tx: Tx,
  { campaignId, withdrawn, memory: { revived } }: StageContext,
  rows: readonly StagedRow[],
  { revived: revivedNow }: StageMemory,
): Promise<{ known: Map<string, KnownPrompt>; replacedBefore: ReadonlySet<string> }> {
  const known = await knownPrompts(tx, campaignId, [...new Set(rows.map((row) => row.promptHash))]);
  if (known.size === 0) return { known: new Map(), replacedBefore: new Set() };
  const promptIds = [...known.values()].map(({ id }) => id);
  const { responses, tasks } = await contentsOfPrompts(tx, promptIds);
  const responsesOf = Map.groupBy(responses, ({ promptId }) => promptId);
  const hashes = rows.flatMap((row) => {
    const prompt = known.get(row.promptHash);
    return prompt ? metadataHashes(row, prompt, responsesOf.get(prompt.id) ?? []) : [];
  });
  const metadata = await knownMetadata(tx, promptIds, [...new Set(hashes)]);
  const metadataOf = Map.groupBy(metadata, ({ promptId }) => promptId);
  const out = await retirementsOf(tx, withdrawn, [...promptIds, ...responses.map(({ id }) => id)]);
  // What a later row replaced comes back when a row says it again; what a person retired does not.
  const retired = new Set([...out].flatMap(([id, { replacedBy }]) => (replacedBy === null ? [id] : [])));
  const replacedBefore = new Set([...out.keys()].filter((id) => !retired.has(id)));
  const standing = tasks.filter(
    ({ importId, responseIds }) =>
      !withdrawn.rounds.has(importId) && !responseIds.some((id) => retired.has(id)),
  );
  const used = new Set(standing.flatMap(({ responseIds }) => responseIds));
  const isOut = ({ id, importId }: { readonly id: string; readonly importId: string }) =>
    !revived.has(id) &&
    !revivedNow.has(id) &&
    (replacedBefore.has(id) || (withdrawn.rounds.has(importId) && !used.has(id)));
  const tasksOf = Map.groupBy(standing, ({ promptId }) => promptId);
  const prompts = new Map(
    [...known].map(([hash, prompt]) => {
      const { id } = prompt;
      const all = (responsesOf.get(id) ?? []).filter((response) => !retired.has(response.id));
      return [
        hash,
        {
          ...prompt,
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
  return { known: prompts, replacedBefore };
}

type Responses = Awaited<ReturnType<typeof contentsOfPrompts>>["responses"];

/** The hashes of all metadata that a row may bring to a prompt which the campaign has. */
function metadataHashes(
  row: StagedRow,
  prompt: Pick<KnownPrompt, "tags" | "reference">,
  responses: Responses,
): string[] {
  const own = [row, ...row.responses].flatMap(({ metadata }) => metadata?.contentHash ?? []);
  const models = row.responses.map((response) => {
    const known = responses.find(({ contentHash }) => contentHash === response.contentHash);
    return known && modelOtherwise(known.source, response);
  });
  const otherwise = [promptOtherwise(prompt, row), ...models].filter((values) => values !== undefined);
  return [...own, ...otherwise.map(metadataHash)];
}

async function savePlan(tx: Tx, ctx: StageContext, plan: StagingPlan, memory: StageMemory): Promise<void> {
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
  await insertMetadata(
    tx,
    plan.metadata.map((metadata) => ({ importId, ...metadata })),
  );
  await insertMany(
    tx,
    tx.t.tasks,
    // Until it is enqueued, a task's key is its row's place, so that tasks open in the order of the files.
    plan.tasks.map(({ place, blank, ...task }) => ({
      ...task,
      campaignId,
      importId,
      state: "staged" as const,
      overlap: blank ? 0 : ctx.overlap,
      openSlots: blank ? 0 : ctx.overlap,
      queueKey: place,
    })),
  );
  await saveJudgments(tx, ctx, plan.judgments, memory);
}

async function saveJudgments(
  tx: Tx,
  ctx: StageContext,
  judgments: StagingPlan["judgments"],
  { people }: StageMemory,
): Promise<void> {
  if (judgments.length === 0) return;
  for (const name of new Set(judgments.map((judgment) => nameOfVoter(judgment, ctx.fileName)))) {
    if (ctx.memory.people.has(name) || people.has(name)) continue;
    people.set(name, await importedAnnotator(tx, name, ctx.newId, ctx.now));
  }
  const personOf = (name: string) => ctx.memory.people.get(name) ?? people.get(name) ?? "";
  const seqs = await nextFactSeqs(tx, judgments.length);
  await insertMany(
    tx,
    tx.t.judgments,
    judgments.map(({ by, voter, at, activeMs = 0, presented, ...judgment }, i) => ({
      ...judgment,
      presented: presented ?? null,
      seq: seqs[i] ?? 0,
      campaignId: ctx.campaignId,
      importId: ctx.importId,
      assignmentId: null,
      userId: personOf(nameOfVoter({ by, voter }, ctx.fileName)),
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
