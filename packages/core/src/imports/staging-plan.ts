import { DomainError } from "../errors/domain-error.ts";
import { newTaskGroups } from "../judging/task-groups.ts";
import type { Answers } from "../questions/answers.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import type { PromptRecord, RecordedJudgment } from "../records/prompt-record.ts";
import { recordedAnswers } from "./recorded-judgments.ts";

type Hashed<T> = Readonly<T> & { readonly contentHash: string };

/** A record of a file with everything that its staging needs computed, so that the writer only writes. */
export type StagedRow = Readonly<Omit<PromptRecord, "responses">> & {
  readonly line: number;
  readonly promptHash: string;
  readonly rootHash: string;
  readonly preview: string;
  readonly responses: readonly Hashed<PromptRecord["responses"][number]>[];
};

/**
 * A prompt that the campaign has already, its responses in their order. `withdrawn` are responses that came
 * with a withdrawn round: they count as none, until a row names one of them again.
 */
export type KnownPrompt = {
  readonly id: string;
  readonly responses: readonly KnownResponse[];
  readonly withdrawn: readonly KnownResponse[];
  readonly tasks: readonly KnownTask[];
};
type KnownResponse = {
  readonly id: string;
  readonly contentHash: string;
  readonly steps: readonly string[] | null;
};
type KnownTask = { readonly id: string; readonly responseIds: readonly string[] };

export type StagingRules = {
  readonly responsesPerTask: number;
  readonly maxPairsPerPrompt: number;
  readonly questions: QuestionSet;
  readonly newId: () => string;
  /** Tells judgments apart: it is equal for judgments of equal task and content. */
  readonly payloadHash: (taskId: string, content: unknown) => string;
};

/** What a slice of rows adds to a campaign, and how much of it the campaign had. */
export type StagingPlan = {
  readonly prompts: { readonly id: string; readonly row: StagedRow }[];
  readonly responses: {
    readonly id: string;
    readonly promptId: string;
    readonly position: number;
    readonly response: StagedRow["responses"][number];
  }[];
  readonly tasks: (KnownTask & { readonly promptId: string; readonly line: number })[];
  /** `by` is who judged, as the file names people; undefined where it names nobody. */
  readonly judgments: {
    readonly id: string;
    readonly taskId: string;
    readonly answers: Answers;
    readonly payloadHash: string;
    readonly by: string | undefined;
    readonly at: number | undefined;
    readonly activeMs: number | undefined;
  }[];
  /** Withdrawn responses that rows named again, by id. */
  readonly revived: string[];
  knownPrompts: number;
  knownResponses: number;
};

type PromptState = {
  readonly id: string;
  readonly responses: KnownResponse[];
  readonly withdrawn: KnownResponse[];
  /** Tasks by the ids of their responses: a prompt has at most one task for each set of responses. */
  readonly tasks: Map<string, KnownTask>;
};

/**
 * Decides what rows add. A known prompt gains the responses that it lacks and the tasks that involve them; a
 * judgment that came with the file is added once, however often the file comes. `known` holds the prompts
 * that the campaign has by their content hash, `imported` the payload hashes of the judgments on their tasks.
 */
export function planStaging(
  rows: readonly StagedRow[],
  known: ReadonlyMap<string, KnownPrompt>,
  imported: ReadonlySet<string>,
  rules: StagingRules,
): StagingPlan {
  const plan: StagingPlan = {
    prompts: [],
    responses: [],
    tasks: [],
    judgments: [],
    revived: [],
    knownPrompts: 0,
    knownResponses: 0,
  };
  const states = new Map([...known].map(([hash, prompt]) => [hash, stateOf(prompt)]));
  const judged = new Set<string>();

  const judge = (taskId: string, answers: Answers, { by, at, activeMs }: RecordedJudgment): void => {
    const payloadHash = rules.payloadHash(taskId, by === undefined ? answers : { answers, by });
    if (imported.has(payloadHash) || judged.has(payloadHash)) return;
    judged.add(payloadHash);
    plan.judgments.push({ id: rules.newId(), taskId, answers, payloadHash, by, at, activeMs });
  };

  for (const row of rows) {
    const prompt = promptOf(plan, states, row, rules);
    const before = prompt.responses.length;
    const ids = row.responses.map((response) => responseIn(plan, prompt, response, row.line, rules));
    for (const { answer } of row.recorded ?? []) {
      const ranked =
        answer.kind === "ranking" ? answer.tiers.flat().flatMap((index) => ids[index] ?? []) : [];
      if (ranked.length > 1 && ranked.length <= Math.max(2, rules.responsesPerTask))
        taskFor(plan, prompt, byHash(prompt, ranked), row.line, rules);
    }
    for (const group of newTaskGroups(before, prompt.responses.length, prompt.tasks.size, rules)) {
      const responseIds = group.flatMap((index) => prompt.responses[index]?.id ?? []);
      taskFor(plan, prompt, responseIds, row.line, rules);
    }
    for (const recorded of row.recorded ?? []) {
      for (const task of prompt.tasks.values()) {
        const answers = recordedAnswers(recorded.answer, ids, task.responseIds, rules.questions);
        if (answers) judge(task.id, answers, recorded);
      }
    }
  }
  return plan;
}

function stateOf({ id, responses, withdrawn, tasks }: KnownPrompt): PromptState {
  return {
    id,
    responses: [...responses],
    withdrawn: [...withdrawn],
    tasks: new Map(tasks.map((task) => [groupKey(task.responseIds), task])),
  };
}

/** Which responses a task is about, in whatever order. */
const groupKey = (ids: readonly string[]): string => ids.toSorted().join(" ");

function promptOf(
  plan: StagingPlan,
  states: Map<string, PromptState>,
  row: StagedRow,
  { newId }: StagingRules,
): PromptState {
  const known = states.get(row.promptHash);
  if (known) {
    plan.knownPrompts += 1;
    return known;
  }
  const state = { id: newId(), responses: [], withdrawn: [], tasks: new Map<string, KnownTask>() };
  states.set(row.promptHash, state);
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
  response: StagedRow["responses"][number],
  line: number,
  { newId }: StagingRules,
): string {
  const { contentHash, steps } = response;
  const known = prompt.responses.find((candidate) => candidate.contentHash === contentHash);
  if (known) {
    refuseOtherSteps(known.steps, steps, line);
    plan.knownResponses += 1;
    return known.id;
  }
  const dormant = prompt.withdrawn.findIndex((candidate) => candidate.contentHash === contentHash);
  const [revived] = dormant < 0 ? [] : prompt.withdrawn.splice(dormant, 1);
  if (revived) {
    refuseOtherSteps(revived.steps, steps, line);
    plan.knownResponses += 1;
    plan.revived.push(revived.id);
    prompt.responses.push(revived);
    return revived.id;
  }
  const id = newId();
  const position = prompt.responses.length + prompt.withdrawn.length;
  plan.responses.push({ id, promptId: prompt.id, position, response });
  prompt.responses.push({ id, contentHash, steps: steps ?? null });
  return id;
}

function taskFor(
  plan: StagingPlan,
  prompt: PromptState,
  responseIds: readonly string[],
  line: number,
  { newId }: StagingRules,
): void {
  const key = groupKey(responseIds);
  if (prompt.tasks.has(key)) return;
  const task = { id: newId(), responseIds };
  prompt.tasks.set(key, task);
  plan.tasks.push({ ...task, promptId: prompt.id, line });
}

/**
 * A ranked task's canonical order is that of its hashes, not of the file: in preference files the chosen one
 * always comes first.
 */
function byHash(prompt: PromptState, ids: readonly string[]): string[] {
  const hashOf = (id: string) => prompt.responses.find((response) => response.id === id)?.contentHash ?? "";
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
