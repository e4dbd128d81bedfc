import type { Answer } from "../questions/answers.ts";
import type { Question } from "../questions/question.ts";
import { withoutReasoning } from "../records/message-text.ts";
import type { CompletionMessages, Message, PromptMessages } from "../records/messages.ts";
import { meets } from "../records/metadata-condition.ts";
import { textsOfColumn } from "../records/metadata-texts.ts";
import type { Metadata } from "../records/prompt-record.ts";
import type { DatasetFilters, MetadataFilter } from "./dataset-filters.ts";
import type { DatasetSpec } from "./dataset-spec.ts";

/**
 * What one annotator answered to the spec's question, and what they were asked. `presented` is the order in
 * which the responses were shown; null where it is not known, as with imported votes whose file does not say.
 * `accuracy` (0 to 1) is the share of votes that the annotator is estimated to get right, where votes are
 * weighed.
 */
export type TaskVote<A extends Answer = Answer> = {
  readonly annotatorId: string;
  readonly answer: A;
  readonly question: Question;
  readonly presented: readonly string[] | null;
  readonly imported: boolean;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly accuracy?: number;
};

export type JudgedResponse = {
  readonly id: string;
  readonly messages: CompletionMessages;
  readonly steps: readonly string[] | null;
  readonly model: string | null;
  /** What rows of files said of it, in the order in which they came; absent where the spec doesn't ask. */
  readonly metadata?: readonly Metadata[];
};

/** A task with the votes that a dataset's spec admits: the latest of each annotator. */
export type JudgedTask = {
  readonly taskId: string;
  /** The task's campaign, where that is not the dataset's own. */
  readonly otherCampaign?: string;
  readonly prompt: PromptMessages;
  readonly reference: string | null;
  readonly tags: readonly string[];
  /** The flags that somebody raised on the task or on a response of it. */
  readonly flags: readonly string[];
  /** As of responses. */
  readonly metadata?: readonly Metadata[];
  readonly responses: readonly JudgedResponse[];
  readonly votes: readonly TaskVote[];
};

/**
 * The votes whose answer is of a kind. A question never changes its kind, but an import may bring answers of
 * another kind.
 */
export function votesOfKind<Kind extends Answer["kind"]>(
  votes: readonly TaskVote[],
  kind: Kind,
): TaskVote<Extract<Answer, { kind: Kind }>>[] {
  return votes.filter((vote): vote is TaskVote<Extract<Answer, { kind: Kind }>> => vote.answer.kind === kind);
}

/** The turns of a task's response. */
export function messagesOf(
  { responses }: Pick<JudgedTask, "responses">,
  responseId: string,
): CompletionMessages {
  return responses.find(({ id }) => id === responseId)?.messages ?? [];
}

/** A task with its rankings only. */
export function rankedTask({ responses, votes }: JudgedTask) {
  return { responses, votes: votesOfKind(votes, "ranking") };
}

type Rewritten = {
  readonly originalId: string;
  readonly original: CompletionMessages;
  readonly edited: CompletionMessages;
};

/**
 * Every edited version that somebody wrote of a response, with the response. An edit replaces the last turn;
 * the turns before it stay.
 */
export function rewritten(task: JudgedTask): Rewritten[] {
  return votesOfKind(task.votes, "rewrite").map(({ answer }) => {
    const original = messagesOf(task, answer.of);
    return {
      originalId: answer.of,
      original,
      edited: [...original.slice(0, -1), { role: "assistant", content: answer.text }],
    };
  });
}

/** Why a whole task is left out; null where it is in. */
export function filterTask(
  { prompt, responses, tags, flags, metadata }: JudgedTask,
  filters: DatasetFilters,
): "tags" | "flags" | "metadata" | "length" | null {
  if (filters.tags.length > 0 && !filters.tags.some((tag) => tags.includes(tag))) return "tags";
  if (filters.withoutTags.some((tag) => tags.includes(tag))) return "tags";
  if (filters.withoutFlags.some((flag) => flags.includes(flag))) return "flags";
  if (!fits("prompt", metadata, filters)) return "metadata";
  const longest = Math.max(0, ...responses.map(({ messages }) => lengthOf(messages)));
  return filters.maxCharacters !== null && lengthOf(prompt) + longest > filters.maxCharacters
    ? "length"
    : null;
}

/** Whether the metadata of these responses of a task lets a record of them through. */
export function responsesFit(
  { responses }: Pick<JudgedTask, "responses">,
  responseIds: readonly string[],
  filters: Pick<DatasetFilters, "metadata">,
): boolean {
  return (
    filters.metadata === undefined ||
    responses.every(({ id, metadata }) => !responseIds.includes(id) || fits("response", metadata, filters))
  );
}

function fits(
  of: MetadataFilter["of"],
  rows: readonly Metadata[] = [],
  { metadata = [] }: Pick<DatasetFilters, "metadata">,
): boolean {
  return metadata
    .filter((filter) => filter.of === of)
    .every(
      ({ take, condition }) => meets(textsOfColumn(rows, condition.column), condition) === (take === "with"),
    );
}

function lengthOf(messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

type TextPolicy = Pick<DatasetSpec, "systemPrompt" | "reasoning">;

/**
 * The task with its texts as the spec wants them in records. Reasoning steps stay: they are what was judged.
 */
export function withTextPolicy(task: JudgedTask, policy: TextPolicy): JudgedTask {
  const spoken = (messages: readonly Message[]): Message[] =>
    policy.reasoning === "strip" ? withoutReasoning(messages) : [...messages];
  return {
    ...task,
    prompt: spoken(promptBy(policy.systemPrompt, task.prompt)),
    responses: task.responses.map((response) => ({ ...response, messages: spoken(response.messages) })),
  };
}

function promptBy(policy: TextPolicy["systemPrompt"], prompt: PromptMessages): PromptMessages {
  const [system, ...turns] = prompt;
  if (policy === "keep" || system?.role !== "system") return prompt;
  const first = turns.findIndex(({ role }) => role === "user");
  return policy === "drop" || first === -1
    ? turns
    : turns.map((turn, index) =>
        index === first ? { ...turn, content: `${system.content}\n\n${turn.content}` } : turn,
      );
}
