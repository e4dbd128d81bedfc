import { newTaskGroups } from "../judging/task-groups.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import { isBlank } from "../records/messages.ts";
import type { Metadata, RecordedJudgment } from "../records/prompt-record.ts";
import type { KnownMetadata, KnownPrompt, KnownResponse, KnownTask } from "./known-prompt.ts";
import { judgmentsOfTask, type TaskJudgment } from "./recorded-judgments.ts";
import { contradicts, type PartColumns, refusedBeside } from "./refused-rows.ts";
import { modelOtherwise, otherModels, promptOtherwise } from "./said-otherwise.ts";
import type { HashedMetadata, RefusedRow, StagedResponse, StagedRow } from "./staged-row.ts";
import type { TaskGrouping } from "./task-choice.ts";
import { type ImportedJudgment, type Vote, voteBook, type VoteRules } from "./vote-book.ts";

export type StagingRules = TaskGrouping &
  VoteRules & {
    readonly questions: QuestionSet;
    readonly columns: PartColumns;
    readonly newId: () => string;
    readonly metadataHash: (values: Metadata) => string;
  };

/** What a slice of rows adds to a campaign, and how much of it the campaign had. */
export type StagingPlan = {
  readonly prompts: { readonly id: string; readonly row: StagedRow }[];
  readonly responses: {
    readonly id: string;
    readonly promptId: string;
    readonly position: number;
    readonly blank: boolean;
    readonly response: StagedResponse;
  }[];
  /** A task with a blank response is there for the judgments that came with it: nobody is asked to judge it. */
  readonly tasks: (KnownTask & {
    readonly promptId: string;
    readonly place: number;
    readonly blank: boolean;
  })[];
  /**
   * `by` is who judged, as the file names people; undefined where it names nobody. Then `voter` tells those who
   * judged one task apart, from 1.
   */
  readonly judgments: (Omit<RowVote, "about"> & {
    readonly id: string;
    readonly payloadHash: string;
    readonly voter: number | undefined;
  })[];
  readonly metadata: (KnownMetadata & {
    readonly id: string;
    readonly promptId: string;
    readonly line: number;
    readonly values: Metadata;
  })[];
  /** Withdrawn responses that rows named again, by id. */
  readonly revived: string[];
  /** Rows that add nothing, because what they say can't stand beside what the campaign has. */
  readonly refused: RefusedRow[];
  /** The prompt and responses of each row that was planned. */
  readonly placed: { readonly row: StagedRow; readonly promptId: string; readonly responseIds: string[] }[];
  knownPrompts: number;
  knownResponses: number;
  knownJudgments: number;
  /** What of the rules' `repeated` these rows changed. */
  repeated: ReadonlyMap<string, number>;
};

/** What one person of a row says of one task. */
type RowVote = Vote & Omit<TaskJudgment, "answers">;

type PromptState = {
  readonly id: string;
  readonly tags: readonly string[];
  readonly reference: string | null;
  readonly responses: KnownResponse[];
  readonly withdrawn: KnownResponse[];
  readonly retired: readonly KnownResponse[];
  readonly isRetired: boolean;
  /** Tasks by the ids of their responses: a prompt has at most one task for each set of responses. */
  readonly tasks: Map<string, KnownTask>;
  /** What `metadataKey` says of its metadata: it has equal values once, and so has each of its responses. */
  readonly metadata: Set<string>;
};

/**
 * Decides what rows add. A known prompt gains the responses that it lacks and the tasks that involve them; a
 * judgment or metadata that came with the file is added once, however often the file comes. `known` holds the
 * prompts that the campaign has by their content hash, `imported` the imported judgments on their tasks.
 */
export function planStaging(
  rows: readonly StagedRow[],
  known: ReadonlyMap<string, KnownPrompt>,
  imported: readonly ImportedJudgment[],
  rules: StagingRules,
): StagingPlan {
  const plan = emptyPlan();
  const states = new Map([...known].map(([hash, prompt]) => [hash, stateOf(prompt)]));
  const book = voteBook(imported, rules);
  for (const row of rows) {
    const before = states.get(row.promptHash);
    const refused = refusedBeside(before, row, rules.columns);
    if (refused) {
      plan.refused.push(refused);
      continue;
    }
    const added = planRow(before, row, rules);
    const contradiction = book.contradiction(added.votes);
    if (contradiction) {
      plan.refused.push(contradicts(contradiction, row, rules.columns));
      continue;
    }
    states.set(row.promptHash, added.prompt);
    addTo(plan, added.plan);
    for (const vote of added.votes) {
      const admitted = book.admit(vote);
      const { about: _, ...judgment } = vote;
      if (admitted) plan.judgments.push({ id: rules.newId(), ...judgment, ...admitted });
      else plan.knownJudgments += 1;
    }
  }
  plan.repeated = book.repeated;
  return plan;
}

function emptyPlan(): StagingPlan {
  return {
    prompts: [],
    responses: [],
    tasks: [],
    judgments: [],
    metadata: [],
    revived: [],
    refused: [],
    placed: [],
    knownPrompts: 0,
    knownResponses: 0,
    knownJudgments: 0,
    repeated: new Map(),
  };
}

/** Adds what one row plans, apart from judgments, to the plan of all. */
function addTo(plan: StagingPlan, added: StagingPlan): void {
  plan.prompts.push(...added.prompts);
  plan.responses.push(...added.responses);
  plan.tasks.push(...added.tasks);
  plan.metadata.push(...added.metadata);
  plan.revived.push(...added.revived);
  plan.placed.push(...added.placed);
  plan.knownPrompts += added.knownPrompts;
  plan.knownResponses += added.knownResponses;
}

/** What a row adds and the votes that it brings, with its prompt as it is then. Nothing that was known changes. */
function planRow(
  known: PromptState | undefined,
  row: StagedRow,
  rules: StagingRules,
): { readonly prompt: PromptState; readonly plan: StagingPlan; readonly votes: readonly RowVote[] } {
  const plan = emptyPlan();
  const prompt = promptOf(plan, known, row, rules);
  const before = shown(prompt).length;
  const ids = row.responses.map((response) => responseIn(plan, prompt, response, row.line, rules));
  plan.placed.push({ row, promptId: prompt.id, responseIds: ids });
  addMetadata(plan, prompt, { responseId: null, line: row.line }, row.metadata, rules);
  for (const [i, { metadata }] of row.responses.entries())
    addMetadata(plan, prompt, { responseId: ids[i] ?? null, line: row.line }, metadata, rules);
  for (const { answer } of row.recorded ?? []) {
    const ranked = answer.kind === "ranking" ? answer.tiers.flat().flatMap((index) => ids[index] ?? []) : [];
    if (ranked.length > 1 && ranked.length <= Math.max(2, rules.responsesPerTask))
      taskFor(plan, prompt, byHash(prompt, ranked), placeOf(row), rules);
  }
  const grouped = rules.crossed ? shown(prompt) : shown(prompt).filter((id) => ids.includes(id));
  const groups = rules.crossed
    ? newTaskGroups(before, grouped.length, prompt.tasks.size, rules)
    : newTaskGroups(0, grouped.length, 0, rules);
  for (const group of [...among(grouped, groups), ...blankGroups(prompt, ids, row, rules)])
    taskFor(plan, prompt, group, placeOf(row), rules);
  return { prompt, plan, votes: row.recorded ? votesOf(prompt, ids, row, row.recorded, rules) : [] };
}

function votesOf(
  prompt: PromptState,
  ids: readonly string[],
  row: StagedRow,
  recorded: readonly RecordedJudgment[],
  { questions }: StagingRules,
): RowVote[] {
  const about = otherModels(prompt.responses, ids, row);
  return [...prompt.tasks.values()].flatMap(({ id, responseIds }) =>
    judgmentsOfTask(recorded, ids, responseIds, questions).map((judgment) => ({
      ...judgment,
      by: judgment.by,
      taskId: id,
      about,
      line: row.line,
    })),
  );
}
const LINES_OF_A_FILE = 2 ** 36;

/** A number by which rows sort as they stand: file after file, line after line. */
function placeOf({ file = 0, line }: StagedRow): number {
  return file * LINES_OF_A_FILE + line;
}

/** The responses of a prompt that can be shown to somebody, by their ids. */
const shown = ({ responses }: PromptState): string[] =>
  responses.flatMap(({ id, blank }) => (blank ? [] : [id]));

const among = (ids: readonly string[], groups: readonly (readonly number[])[]): string[][] =>
  groups.map((group) => group.flatMap((index) => ids[index] ?? []));

/** The groups with a blank response that a row has judged. No other tasks are made of a blank response. */
function blankGroups(
  { responses }: PromptState,
  ids: readonly string[],
  { recorded }: StagedRow,
  rules: StagingRules,
): string[][] {
  const blank = new Set(responses.flatMap((response) => (response.blank ? [response.id] : [])));
  if (!recorded || !ids.some((id) => blank.has(id))) return [];
  return among(ids, newTaskGroups(0, ids.length, 0, rules)).filter(
    (group) =>
      group.some((id) => blank.has(id)) && judgmentsOfTask(recorded, ids, group, rules.questions).length > 0,
  );
}

function stateOf(prompt: KnownPrompt): PromptState {
  return {
    ...prompt,
    responses: [...prompt.responses],
    withdrawn: [...prompt.withdrawn],
    tasks: new Map(prompt.tasks.map((task) => [groupKey(task.responseIds), task])),
    metadata: new Set(prompt.metadata.map(metadataKey)),
  };
}

/** A copy that a row may change before it is known whether the row is refused. */
function copyOf(prompt: PromptState): PromptState {
  return {
    ...prompt,
    responses: [...prompt.responses],
    withdrawn: [...prompt.withdrawn],
    tasks: new Map(prompt.tasks),
    metadata: new Set(prompt.metadata),
  };
}

/** Which responses a task is about, in whatever order. */
const groupKey = (ids: readonly string[]): string => ids.toSorted().join(" ");

/** Whose metadata it is, and what it says. */
const metadataKey = ({ responseId, contentHash }: KnownMetadata): string =>
  `${responseId ?? "prompt"} ${contentHash}`;

function promptOf(
  plan: StagingPlan,
  known: PromptState | undefined,
  row: StagedRow,
  rules: StagingRules,
): PromptState {
  if (known) {
    const prompt = copyOf(known);
    plan.knownPrompts += 1;
    addOtherwise(plan, prompt, { responseId: null, line: row.line }, promptOtherwise(prompt, row), rules);
    return prompt;
  }
  const state = {
    id: rules.newId(),
    tags: row.tags,
    reference: row.reference ?? null,
    responses: [],
    withdrawn: [],
    retired: [],
    isRetired: false,
    tasks: new Map<string, KnownTask>(),
    metadata: new Set<string>(),
  };
  plan.prompts.push({ id: state.id, row });
  return state;
}

/**
 * The id of a response of a prompt. The response is added if the prompt lacks it, and a withdrawn one becomes
 * one of the prompt's own again, so that tasks are made of it as of a new one.
 */
function responseIn(
  plan: StagingPlan,
  prompt: PromptState,
  response: StagedResponse,
  line: number,
  rules: StagingRules,
): string {
  const { contentHash, steps } = response;
  const had = prompt.responses.find((candidate) => candidate.contentHash === contentHash);
  const dormant = had ? -1 : prompt.withdrawn.findIndex((candidate) => candidate.contentHash === contentHash);
  const [revived] = dormant < 0 ? [] : prompt.withdrawn.splice(dormant, 1);
  const known = had ?? revived;
  if (known) {
    plan.knownResponses += 1;
    const place = { responseId: known.id, line };
    addOtherwise(plan, prompt, place, modelOtherwise(known.source, response), rules);
    if (!revived) return known.id;
    plan.revived.push(revived.id);
    prompt.responses.push(revived);
    return revived.id;
  }
  const id = rules.newId();
  const position = prompt.responses.length + prompt.withdrawn.length + prompt.retired.length;
  const blank = isBlank(response.messages);
  plan.responses.push({ id, promptId: prompt.id, position, blank, response });
  prompt.responses.push({ id, blank, contentHash, steps: steps ?? null, source: response.source });
  return id;
}

/** Adds what a row says otherwise than the campaign, as metadata. */
function addOtherwise(
  plan: StagingPlan,
  prompt: PromptState,
  place: Parameters<typeof addMetadata>[2],
  values: Metadata | undefined,
  rules: StagingRules,
): void {
  if (values) addMetadata(plan, prompt, place, { values, contentHash: rules.metadataHash(values) }, rules);
}

/** Adds what a row says of a prompt or of one of its responses, unless it has the same already. */
function addMetadata(
  plan: StagingPlan,
  prompt: PromptState,
  place: { readonly responseId: string | null; readonly line: number },
  metadata: HashedMetadata | undefined,
  { newId }: StagingRules,
): void {
  if (!metadata) return;
  const added = { ...place, ...metadata };
  const key = metadataKey(added);
  if (prompt.metadata.has(key)) return;
  prompt.metadata.add(key);
  plan.metadata.push({ id: newId(), promptId: prompt.id, ...added });
}

function taskFor(
  plan: StagingPlan,
  prompt: PromptState,
  responseIds: readonly string[],
  place: number,
  { newId }: StagingRules,
): void {
  const key = groupKey(responseIds);
  if (prompt.tasks.has(key)) return;
  const task = { id: newId(), responseIds };
  prompt.tasks.set(key, task);
  const blank = prompt.responses.some((response) => response.blank && responseIds.includes(response.id));
  plan.tasks.push({ ...task, promptId: prompt.id, place, blank });
}

/**
 * A ranked task's canonical order is that of its hashes, not of the file: in preference files the chosen one
 * always comes first.
 */
function byHash(prompt: PromptState, ids: readonly string[]): string[] {
  const hashOf = (id: string) => prompt.responses.find((response) => response.id === id)?.contentHash ?? "";
  return ids.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
}
