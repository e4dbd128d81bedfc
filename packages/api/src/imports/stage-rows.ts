import { newPairs } from "@laurel/core/judging/new-pairs";
import { insertMany } from "@laurel/db/queries/insert-many";
import { nextFactSeqs } from "@laurel/db/queries/next-fact-seqs";
import { contentsOfPrompts } from "@laurel/db/queries/imports/contents-of-prompts";
import { importedAnnotator } from "@laurel/db/queries/imports/imported-annotator";
import { importedPayloads } from "@laurel/db/queries/imports/imported-payloads";
import { knownPrompts } from "@laurel/db/queries/imports/known-prompts";
import type { Tx } from "@laurel/db/store/store";
import { payloadHash } from "../judging/payload-hash.ts";
import type { StagedRow } from "./staged-row.ts";

export type StageContext = {
  readonly importId: string;
  readonly campaignId: string;
  readonly overlap: number;
  readonly maxPairsPerPrompt: number;
  readonly questionId: string;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly fileName: string;
  readonly now: number;
  readonly newId: () => string;
};

export type StageCounts = { newPrompts: number; knownPrompts: number; newResponses: number; knownResponses: number; newTasks: number; judgments: number };

type PromptState = { readonly id: string; readonly responses: { id: string; contentHash: string }[]; readonly tasks: Map<string, string> };

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

async function loadKnown(tx: Tx, campaignId: string, rows: readonly StagedRow[]): Promise<Map<string, PromptState>> {
  const known = await knownPrompts(tx, campaignId, [...new Set(rows.map((row) => row.promptHash))]);
  const states = new Map<string, PromptState>();
  if (known.size === 0) return states;
  const byId = new Map([...known.values()].map((id): [string, PromptState] => [id, { id, responses: [], tasks: new Map() }]));
  const contents = await contentsOfPrompts(tx, [...byId.keys()]);
  for (const response of contents.responses) byId.get(response.promptId)?.responses.push(response);
  for (const task of contents.tasks) byId.get(task.promptId)?.tasks.set(pairKey(task.responseIds[0] ?? "", task.responseIds[1] ?? ""), task.id);
  for (const [hash, id] of known) {
    const state = byId.get(id);
    if (state) states.set(hash, state);
  }
  return states;
}

/**
 * Stages a slice of rows in one transaction. A known prompt gains the responses that it lacks and the pairs that involve
 * them; a preference that came with the file becomes an imported judgment, once however often the file comes.
 */
export async function stageRows(tx: Tx, ctx: StageContext, rows: readonly StagedRow[]): Promise<StageCounts> {
  const counts: StageCounts = { newPrompts: 0, knownPrompts: 0, newResponses: 0, knownResponses: 0, newTasks: 0, judgments: 0 };
  const states = await loadKnown(tx, ctx.campaignId, rows);
  const payloads = await importedPayloads(tx, [...states.values()].flatMap((state) => [...state.tasks.values()]));
  const prompts: Tx["t"]["prompts"]["$inferInsert"][] = [];
  const responses: Tx["t"]["responses"]["$inferInsert"][] = [];
  const tasks: Tx["t"]["tasks"]["$inferInsert"][] = [];
  const judgments: Omit<Tx["t"]["judgments"]["$inferInsert"], "seq" | "userId">[] = [];
  const shared = { campaignId: ctx.campaignId, importId: ctx.importId };

  const promptOf = (row: StagedRow): PromptState => {
    const known = states.get(row.promptHash);
    if (known) {
      counts.knownPrompts += 1;
      return known;
    }
    const state: PromptState = { id: ctx.newId(), responses: [], tasks: new Map() };
    states.set(row.promptHash, state);
    prompts.push({ ...shared, id: state.id, contentHash: row.promptHash, rootHash: row.rootHash, messages: row.prompt, preview: row.preview, tags: row.tags });
    counts.newPrompts += 1;
    return state;
  };

  const responseIn = (state: PromptState, response: StagedRow["responses"][number]): string => {
    const known = state.responses.find((candidate) => candidate.contentHash === response.contentHash);
    if (known) {
      counts.knownResponses += 1;
      return known.id;
    }
    const id = ctx.newId();
    responses.push({ id, promptId: state.id, importId: ctx.importId, position: state.responses.length, contentHash: response.contentHash, messages: response.messages, source: response.source });
    state.responses.push({ id, contentHash: response.contentHash });
    counts.newResponses += 1;
    return id;
  };

  const taskFor = (state: PromptState, first: string, second: string, line: number): string => {
    const known = state.tasks.get(pairKey(first, second));
    if (known) return known;
    const id = ctx.newId();
    state.tasks.set(pairKey(first, second), id);
    // Until it is enqueued, a task's key is its line, so that tasks open in the order of the file.
    tasks.push({ ...shared, id, promptId: state.id, responseIds: [first, second], state: "staged", overlap: ctx.overlap, openSlots: ctx.overlap, queueKey: line });
    counts.newTasks += 1;
    return id;
  };

  const prefer = (taskId: string, chosen: string, rejected: string): void => {
    const answers = { [ctx.questionId]: { kind: "ranking" as const, tiers: [[chosen], [rejected]] } };
    const hash = payloadHash(taskId, answers);
    if (payloads.has(hash)) return;
    payloads.add(hash);
    judgments.push({
      ...shared, id: ctx.newId(), taskId, assignmentId: null, origin: "imported", answers, payloadHash: hash, questionsVersion: ctx.questionsVersion,
      guidelinesVersion: ctx.guidelinesVersion, surplus: false, supersedes: null, activeMs: 0, elapsedMs: 0, createdAt: ctx.now,
    });
    counts.judgments += 1;
  };

  for (const row of rows) {
    const state = promptOf(row);
    const before = state.responses.length;
    const ids = row.responses.map((response) => responseIn(state, response));
    const chosen = row.preferred && ids[row.preferred.chosen];
    const rejected = row.preferred && ids[row.preferred.rejected];
    if (chosen && rejected) prefer(taskFor(state, ...inOrder(state, chosen, rejected), row.line), chosen, rejected);
    for (const [i, j] of newPairs(before, state.responses.length, state.tasks.size, ctx.maxPairsPerPrompt)) {
      const [first, second] = [state.responses[i], state.responses[j]];
      if (first && second) taskFor(state, first.id, second.id, row.line);
    }
  }
  await insertMany(tx, tx.t.prompts, prompts);
  await insertMany(tx, tx.t.responses, responses);
  await insertMany(tx, tx.t.tasks, tasks);
  if (judgments.length > 0) {
    const userId = await importedAnnotator(tx, `Imported from ${ctx.fileName}`, ctx.newId, ctx.now);
    const seqs = await nextFactSeqs(tx, judgments.length);
    await insertMany(tx, tx.t.judgments, judgments.map((judgment, i) => ({ ...judgment, userId, seq: seqs[i] ?? 0 })));
  }
  return counts;
}

/** A task's canonical order is that of its hash, not of the file: in preference files the chosen one always comes first. */
function inOrder(state: PromptState, a: string, b: string): [string, string] {
  const hashOf = (id: string) => state.responses.find((response) => response.id === id)?.contentHash ?? "";
  return hashOf(a) < hashOf(b) ? [a, b] : [b, a];
}
