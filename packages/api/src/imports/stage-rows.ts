import { DomainError } from "@laurel/core/errors/domain-error";
import { recordedAnswers } from "@laurel/core/imports/recorded-judgments";
import { newTaskGroups } from "@laurel/core/judging/task-groups";
import type { Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { nextFactSeqs } from "@laurel/db/queries/facts";
import { importedPayloads } from "@laurel/db/queries/judgments";
import { importedAnnotator } from "@laurel/db/queries/people";
import { contentsOfPrompts, knownPrompts } from "@laurel/db/queries/prompts";
import { insertMany } from "@laurel/db/sql/insert-rows";
import type { Tx } from "@laurel/db/store/store";
import { payloadHash } from "../judging/payload-hash.ts";
import type { StagedRow } from "./staged-row.ts";

export type StageContext = {
  readonly importId: string;
  readonly campaignId: string;
  readonly overlap: number;
  readonly responsesPerTask: number;
  readonly maxPairsPerPrompt: number;
  readonly questions: QuestionSet;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly fileName: string;
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
};

type PromptState = {
  readonly id: string;
  readonly responses: { id: string; contentHash: string; steps: readonly string[] | null }[];
  readonly tasks: Map<string, StagedTask>;
};
type StagedTask = { readonly id: string; readonly responseIds: readonly string[] };

/** Which responses a task is about, in whatever order. */
const groupKey = (ids: readonly string[]): string => ids.toSorted().join(" ");

async function loadKnown(
  tx: Tx,
  campaignId: string,
  rows: readonly StagedRow[],
): Promise<Map<string, PromptState>> {
  const known = await knownPrompts(tx, campaignId, [...new Set(rows.map((row) => row.promptHash))]);
  const states = new Map<string, PromptState>();
  if (known.size === 0) return states;
  const byId = new Map(
    [...known.values()].map((id): [string, PromptState] => [id, { id, responses: [], tasks: new Map() }]),
  );
  const contents = await contentsOfPrompts(tx, [...byId.keys()]);
  for (const response of contents.responses) byId.get(response.promptId)?.responses.push(response);
  for (const task of contents.tasks)
    byId
      .get(task.promptId)
      ?.tasks.set(groupKey(task.responseIds), { id: task.id, responseIds: task.responseIds });
  for (const [hash, id] of known) {
    const state = byId.get(id);
    if (state) states.set(hash, state);
  }
  return states;
}

/**
 * Stages a slice of rows in one transaction. A known prompt gains the responses that it lacks and the pairs
 * that involve them; a judgment that came with the file becomes an imported one, of whom the file names, once
 * however often the file comes.
 */
export async function stageRows(tx: Tx, ctx: StageContext, rows: readonly StagedRow[]): Promise<StageCounts> {
  const counts: StageCounts = {
    newPrompts: 0,
    knownPrompts: 0,
    newResponses: 0,
    knownResponses: 0,
    newTasks: 0,
    judgments: 0,
  };
  const states = await loadKnown(tx, ctx.campaignId, rows);
  const payloads = await importedPayloads(
    tx,
    [...states.values()].flatMap((state) => [...state.tasks.values()].map((task) => task.id)),
  );
  const prompts: Tx["t"]["prompts"]["$inferInsert"][] = [];
  const responses: Tx["t"]["responses"]["$inferInsert"][] = [];
  const tasks: Tx["t"]["tasks"]["$inferInsert"][] = [];
  const judgments: (Omit<Tx["t"]["judgments"]["$inferInsert"], "seq" | "userId"> & {
    by: string | undefined;
  })[] = [];
  const shared = { campaignId: ctx.campaignId, importId: ctx.importId };

  const promptOf = (row: StagedRow): PromptState => {
    const known = states.get(row.promptHash);
    if (known) {
      counts.knownPrompts += 1;
      return known;
    }
    const state: PromptState = { id: ctx.newId(), responses: [], tasks: new Map() };
    states.set(row.promptHash, state);
    prompts.push({
      ...shared,
      id: state.id,
      contentHash: row.promptHash,
      rootHash: row.rootHash,
      messages: row.prompt,
      preview: row.preview,
      tags: row.tags,
      reference: row.reference,
    });
    counts.newPrompts += 1;
    return state;
  };

  const responseIn = (state: PromptState, response: StagedRow["responses"][number], line: number): string => {
    const known = state.responses.find((candidate) => candidate.contentHash === response.contentHash);
    if (known) {
      refuseOtherSteps(known.steps, response.steps, line);
      counts.knownResponses += 1;
      return known.id;
    }
    const id = ctx.newId();
    responses.push({
      id,
      promptId: state.id,
      importId: ctx.importId,
      position: state.responses.length,
      contentHash: response.contentHash,
      messages: response.messages,
      source: response.source,
      steps: response.steps ?? null,
    });
    state.responses.push({ id, contentHash: response.contentHash, steps: response.steps ?? null });
    counts.newResponses += 1;
    return id;
  };

  const taskFor = (state: PromptState, responseIds: readonly string[], line: number): void => {
    const key = groupKey(responseIds);
    if (state.tasks.has(key)) return;
    const id = ctx.newId();
    state.tasks.set(key, { id, responseIds });
    // Until it is enqueued, a task's key is its line, so that tasks open in the order of the file.
    tasks.push({
      ...shared,
      id,
      promptId: state.id,
      responseIds,
      state: "staged",
      overlap: ctx.overlap,
      openSlots: ctx.overlap,
      queueKey: line,
    });
    counts.newTasks += 1;
  };

  const judge = (taskId: string, answers: Answers, by: string | undefined): void => {
    const hash = payloadHash(taskId, by === undefined ? answers : { answers, by });
    if (payloads.has(hash)) return;
    payloads.add(hash);
    judgments.push({
      ...shared,
      by,
      id: ctx.newId(),
      taskId,
      assignmentId: null,
      origin: "imported",
      answers,
      payloadHash: hash,
      questionsVersion: ctx.questionsVersion,
      guidelinesVersion: ctx.guidelinesVersion,
      surplus: false,
      supersedes: null,
      activeMs: 0,
      elapsedMs: 0,
      createdAt: ctx.now,
    });
    counts.judgments += 1;
  };

  for (const row of rows) {
    const state = promptOf(row);
    const before = state.responses.length;
    const ids = row.responses.map((response) => responseIn(state, response, row.line));
    const ranked =
      row.recorded?.kind === "ranking" ? row.recorded.tiers.flat().flatMap((index) => ids[index] ?? []) : [];
    if (ranked.length > 1 && ranked.length <= Math.max(2, ctx.responsesPerTask))
      taskFor(state, inOrder(state, ranked), row.line);
    for (const group of newTaskGroups(before, state.responses.length, state.tasks.size, ctx)) {
      taskFor(
        state,
        group.flatMap((index) => state.responses[index]?.id ?? []),
        row.line,
      );
    }
    if (!row.recorded) continue;
    for (const task of state.tasks.values()) {
      const answers = recordedAnswers(row.recorded, ids, task.responseIds, ctx.questions);
      if (answers) judge(task.id, answers, row.recordedBy);
    }
  }
  await insertMany(tx, tx.t.prompts, prompts);
  await insertMany(tx, tx.t.responses, responses);
  await insertMany(tx, tx.t.tasks, tasks);
  if (judgments.length > 0) {
    const people = new Map<string | undefined, string>();
    for (const by of new Set(judgments.map((judgment) => judgment.by))) {
      people.set(
        by,
        await importedAnnotator(
          tx,
          by === undefined ? `Imported from ${ctx.fileName}` : `Imported from ${ctx.fileName}: ${by}`,
          ctx.newId,
          ctx.now,
        ),
      );
    }
    const seqs = await nextFactSeqs(tx, judgments.length);
    await insertMany(
      tx,
      tx.t.judgments,
      judgments.map(({ by, ...judgment }, i) => ({
        ...judgment,
        userId: people.get(by) ?? "",
        seq: seqs[i] ?? 0,
      })),
    );
  }
  return counts;
}

/**
 * A ranked task's canonical order is that of its hashes, not of the file: in preference files the chosen one
 * always comes first.
 */
function inOrder(state: PromptState, ids: readonly string[]): string[] {
  const hashOf = (id: string) => state.responses.find((response) => response.id === id)?.contentHash ?? "";
  return ids.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
}

/** Labels belong to steps by their place: the same text cut otherwise would give them to other steps. */
function refuseOtherSteps(
  known: readonly string[] | null,
  given: readonly string[] | undefined,
  line: number,
): void {
  if (given === undefined || JSON.stringify(given) === JSON.stringify(known)) return;
  throw new DomainError(
    "INVALID",
    `line ${line}: steps: this response is in the campaign already, ${known ? "cut into other steps" : "without its steps"}. Import the file into another campaign, or leave this row out.`,
  );
}
