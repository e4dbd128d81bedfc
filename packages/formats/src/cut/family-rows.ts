import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { VoteRules } from "@laurel/core/datasets/derive/decisions";
import { acceptableByCut, deriveLabels } from "@laurel/core/datasets/derive/good-or-bad";
import { deriveBest } from "@laurel/core/datasets/derive/preferences";
import { deriveRanking } from "@laurel/core/datasets/derive/rankings";
import { deriveRatings } from "@laurel/core/datasets/derive/ratings";
import { deriveTraces } from "@laurel/core/datasets/derive/traces";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import {
  type JudgedResponse,
  type JudgedTask,
  messagesOf,
  rankedTask,
  rewritten,
  votesOfKind,
} from "@laurel/core/datasets/judged-task";
import type { RowConfig } from "@laurel/core/datasets/manifest";
import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import { lastText } from "@laurel/core/records/message-text";
import type {
  AttributesRow,
  DemonstrationRow,
  ListwiseRow,
  PromptRow,
  StepsRow,
  UnpairedRow,
} from "../canonical/canonical-rows.ts";
import { canonicalJson } from "../files/hash.ts";

/**
 * A row, the share (0 to 1) of the votes that agree with it, and how probable it is; null where annotators
 * are not weighed or the row can't be right or wrong.
 */
export type DecidedRow<Row> = {
  readonly row: Row;
  readonly agreement: number;
  readonly posterior: number | null;
  /** Set when the row belongs to a configuration apart from the training data, such as ties. */
  readonly config?: RowConfig;
};

/** The canonical rows of one family that a judged task gives, and one reason for each that it does not. */
export type FamilyRows<Row> = (
  task: JudgedTask,
  spec: DatasetSpec,
) => { readonly rows: readonly DecidedRow<Row>[]; readonly dropped: readonly DropReason[] };

/** Responses called good or bad, or put above or below the line of a ranking. */
export const unpairedRows: FamilyRows<UnpairedRow> = (task, rules) => {
  const labelled = votesOfKind(task.votes, "binary");
  const { decided, dropped } =
    labelled.length > 0
      ? deriveLabels(task.responses, labelled, ({ answer }, id) => answer.labels[id] ?? null, rules)
      : deriveLabels(
          task.responses,
          votesOfKind(task.votes, "ranking"),
          ({ answer }, id) => acceptableByCut(answer, id),
          rules,
        );
  return {
    rows: decided.map(({ responseId, label, agreement, posterior }) => ({
      row: { prompt: task.prompt, completion: messagesOf(task, responseId), label },
      agreement,
      posterior,
    })),
    dropped,
  };
};

/**
 * All responses with their ranks. Those of one rank stand in the order of their texts, since ids carry no
 * meaning.
 */
export const listwiseRows: FamilyRows<ListwiseRow> = (task, { minVotes }) => {
  const { decided, dropped } = deriveRanking(rankedTask(task), minVotes);
  const rows = decided.map(({ tiers, agreement, posterior }) => {
    const completions = tiers.flatMap((tier, rank) =>
      inOrderOfTexts(
        task.responses
          .filter(({ id }) => tier.includes(id))
          .map(({ messages, model }) => ({ messages, rank, model })),
      ),
    );
    return { row: { prompt: task.prompt, completions }, agreement, posterior };
  });
  return { rows, dropped };
};

/** The rated responses of a task, in the order of their texts. */
export const attributeRows: FamilyRows<AttributesRow> = (task, { minVotes }) => {
  const { decided, dropped } = deriveRatings(
    { responses: task.responses, votes: votesOfKind(task.votes, "rating") },
    minVotes,
  );
  const rows = decided.map(({ points, ratings, agreement, posterior }) => {
    const completions = task.responses.flatMap(({ id, messages, model }) => {
      const given = ratings.get(id);
      return given ? [{ messages, model, ratings: given }] : [];
    });
    return {
      row: { prompt: task.prompt, points, completions: inOrderOfTexts(completions) },
      agreement,
      posterior,
    };
  });
  return { rows, dropped };
};

function inOrderOfTexts<Completion>(completions: readonly Completion[]): Completion[] {
  const keyed = completions.map((completion) => ({ completion, key: canonicalJson(completion) }));
  return keyed
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ completion }) => completion);
}

/** The labeled reasoning steps of each response. */
export const stepRows: FamilyRows<StepsRow> = (task, rules) => {
  const votes = votesOfKind(task.votes, "steps");
  const { decided, dropped } = deriveTraces({ responses: task.responses, votes }, rules);
  // All votes split texts alike, because a question keeps its rule for splitting.
  const split = votes.map(({ question }) => question).find((question) => question.kind === "steps");
  const stepsBy = new Map(
    task.responses.map((response) => [response.id, split ? [...stepsOf(asText(response), split)] : []]),
  );
  const rows = decided.map(({ responseId, labels, verdict, continuation, agreement, posterior }) => ({
    row: {
      prompt: task.prompt,
      steps: stepsBy.get(responseId) ?? [],
      labels: [...labels],
      verdict,
      continuation,
      reference: task.reference,
    },
    agreement,
    posterior,
  }));
  return { rows, dropped };
};

function asText({ messages, steps }: JudgedResponse) {
  return { text: lastText(messages), steps };
}

/** The prompt that was judged, with the answer that verdicts were given against. */
export const promptRows: FamilyRows<PromptRow> = ({ prompt, reference }) => ({
  rows: [{ row: { prompt, reference }, agreement: 1, posterior: null }],
  dropped: [],
});

/**
 * What is to be imitated: what somebody wrote; else the response that beats all others, unless it is below
 * the line, or the responses that were called good.
 */
export const demonstrationRows: FamilyRows<DemonstrationRow> = (task, spec) => {
  const edits = rewritten(task).map(({ edited }) => ({
    row: { prompt: task.prompt, completion: edited },
    agreement: 1,
    posterior: null,
  }));
  if (edits.length > 0) return { rows: edits, dropped: [] };
  const { decided, dropped } =
    votesOfKind(task.votes, "binary").length > 0 ? good(task, spec) : best(task, spec);
  return {
    rows: decided.map(({ responseId, agreement, posterior }) => ({
      row: { prompt: task.prompt, completion: messagesOf(task, responseId) },
      agreement,
      posterior,
    })),
    dropped,
  };
};

function good(task: JudgedTask, rules: VoteRules) {
  const { decided, dropped } = deriveLabels(
    task.responses,
    votesOfKind(task.votes, "binary"),
    ({ answer }, id) => answer.labels[id] ?? null,
    rules,
  );
  return {
    decided: decided.filter(({ label }) => label),
    dropped: [...dropped, ...decided.filter(({ label }) => !label).map(() => "bad" as const)],
  };
}

function best(task: JudgedTask, rules: VoteRules) {
  const ranked = rankedTask(task);
  const { decided, dropped } = deriveBest(ranked, rules);
  const lines = deriveLabels(task.responses, ranked.votes, ({ answer }, id) => acceptableByCut(answer, id), {
    ...rules,
    minVotes: 1,
  }).decided;
  const below = decided.filter(({ responseId }) =>
    lines.some((line) => line.responseId === responseId && !line.label),
  );
  return {
    decided: decided.filter((winner) => !below.includes(winner)),
    dropped: [...dropped, ...below.map(() => "bad" as const)],
  };
}
