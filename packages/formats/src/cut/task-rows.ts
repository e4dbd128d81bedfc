import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { VoteRules } from "@laurel/core/datasets/derive/decisions";
import { acceptableByCut, deriveLabels } from "@laurel/core/datasets/derive/good-or-bad";
import { deriveBest, derivePreferences, preferenceShare } from "@laurel/core/datasets/derive/preferences";
import { deriveRanking, expandsTo } from "@laurel/core/datasets/derive/rankings";
import { deriveRatedPreferences, deriveRatings, ratedRanking } from "@laurel/core/datasets/derive/ratings";
import { deriveTraces } from "@laurel/core/datasets/derive/traces";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import {
  type JudgedResponse,
  type JudgedTask,
  messagesOf,
  rankedTask,
  responsesFit,
  rewritten,
  votesOfKind,
} from "@laurel/core/datasets/judged-task";
import type { RowConfig } from "@laurel/core/datasets/manifest";
import { joinedSteps, stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import { lastText } from "@laurel/core/records/message-text";
import type { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import type {
  AttributesRow,
  DemonstrationRow,
  ListwiseRow,
  PairRow,
  PromptRow,
  StepsRow,
  UnpairedRow,
} from "../canonical/canonical-rows.ts";
import { canonicalJson } from "../files/hash.ts";
import { ATTRIBUTES } from "../targets/attributes/family.ts";
import { DEMONSTRATIONS } from "../targets/demonstrations/family.ts";
import type { Family } from "../targets/format.ts";
import { LISTWISE } from "../targets/listwise/family.ts";
import { PAIRS } from "../targets/pairs/family.ts";
import { PROMPTS } from "../targets/prompts/family.ts";
import { STEPS } from "../targets/steps/family.ts";
import { UNPAIRED } from "../targets/unpaired/family.ts";
import { carriedBy, type RowResponse } from "./carried-values.ts";
import { type RowTexts, rowTexts, saidByAssistant } from "./decontamination.ts";

type TaskRow = {
  readonly row: unknown;
  readonly agreement: number;
  readonly posterior: number | null;
  readonly config: RowConfig;
  readonly texts: () => RowTexts;
};
export type TaskRows = {
  readonly decided: number;
  readonly rows: readonly TaskRow[];
  readonly dropped: readonly DropReason[];
};

/**
 * Makes each family's rows and checks them by the family's rules; the last argument gives what the responses
 * in a row say.
 */
const MAKERS: Readonly<Record<FamilyId, (task: JudgedTask, spec: DatasetSpec) => TaskRows>> = {
  pairs: checked(PAIRS, pairRows, ({ chosen, rejected }) => saidByAssistant(chosen, rejected)),
  unpaired: checked(UNPAIRED, unpairedRows, ({ completion }) => saidByAssistant(completion)),
  listwise: checked(LISTWISE, listwiseRows, ({ completions }) =>
    saidByAssistant(...completions.map(({ messages }) => messages)),
  ),
  attributes: checked(ATTRIBUTES, attributeRows, ({ completions }) =>
    saidByAssistant(...completions.map(({ messages }) => messages)),
  ),
  steps: checked(STEPS, stepRows, ({ steps, continuation }) => [
    joinedSteps(steps),
    ...(continuation === null ? [] : [continuation]),
  ]),
  prompts: checked(PROMPTS, promptRows, () => []),
  demonstrations: checked(DEMONSTRATIONS, demonstrationRows, ({ completion }) => saidByAssistant(completion)),
};

/** The canonical rows of a family that a judged task gives, and one reason for each that it does not. */
export function rowsOfTask(family: FamilyId, task: JudgedTask, spec: DatasetSpec): TaskRows {
  return MAKERS[family](task, spec);
}

/**
 * A row, the share (0 to 1) of the votes that agree with it, and how probable it is; null where annotators
 * are not weighed or the row can't be right or wrong.
 */
type DecidedRow<Row> = {
  readonly row: Row;
  readonly agreement: number;
  readonly posterior: number | null;
  /** Responses of the task that the row is made of; what somebody wrote is none. */
  readonly of: readonly RowResponse[];
  /** Set when the row belongs to a configuration apart from the training data, such as ties. */
  readonly config?: RowConfig;
};

type DecidedRows<Row> = {
  readonly rows: readonly DecidedRow<Row>[];
  readonly dropped: readonly DropReason[];
};

function checked<Row extends { readonly prompt: PromptMessages }>(
  { id: family, rules }: Family<Row>,
  make: (task: JudgedTask, spec: DatasetSpec) => DecidedRows<Row>,
  responses: (row: Row) => readonly string[],
): (task: JudgedTask, spec: DatasetSpec) => TaskRows {
  return (task, spec) => {
    const made = make(task, spec);
    const rows = made.rows.filter(({ of }) =>
      responsesFit(
        task,
        of.map(({ id }) => id),
        spec.filters,
      ),
    );
    const unfit = made.rows.slice(rows.length).map(() => "metadata" as const);
    const broken = rows.map(({ row }) => rules.find((rule) => !rule.holds(row))?.code ?? null);
    const kept = rows
      .filter((_, index) => broken[index] === null)
      .map(({ row, config, of, ...how }) => ({
        ...how,
        row:
          spec.metadata === undefined
            ? row
            : { ...row, metadata: carriedBy(family, spec.metadata, task, of) },
        config: config ?? "default",
        texts: () => rowTexts(row.prompt, responses(row)),
      }));
    return {
      decided: made.rows.length,
      rows: kept,
      dropped: [...made.dropped, ...unfit, ...broken.filter((code) => code !== null)],
    };
  };
}

/**
 * Pairs of what was preferred over what was not, of a higher rating over a lower one, and of what somebody
 * wrote over the response that they edited.
 */
function pairRows(task: JudgedTask, spec: DatasetSpec): DecidedRows<PairRow> {
  const { pairs } = spec;
  const soft = (probability: number) => (pairs.ties === "soft-label" ? { probability } : {});
  const edits = rewritten(task).map(({ original, originalId, edited }) => ({
    row: { prompt: task.prompt, chosen: edited, rejected: original, margin: null, ...soft(1) },
    of: [{ place: "rejected" as const, id: originalId }],
    agreement: 1,
    posterior: null,
  }));
  const { decided, dropped, ranking } =
    rankedTask(task).votes.length > 0 ? ofRankings(task, spec) : ofRatings(task, spec);
  const order = pairs.expansion === "all" ? undefined : ranking();
  const wanted = order
    ? decided.filter((preference) => expandsTo(pairs.expansion, order, preference))
    : decided;
  const rows = wanted.map(
    ({ chosenId, rejectedId, strength, agreement, posterior, tied, probability }): DecidedRow<PairRow> => {
      const [chosen, rejected] = [messagesOf(task, chosenId), messagesOf(task, rejectedId)];
      if (tied) {
        const ordered = inTextOrder(chosen, rejected);
        const isTurned = ordered.chosen !== chosen;
        return {
          row: { prompt: task.prompt, ...ordered, margin: null, probability: 0.5 },
          of: inPair(isTurned ? rejectedId : chosenId, isTurned ? chosenId : rejectedId),
          agreement,
          posterior,
          ...(pairs.ties === "separate-config" && { config: "ties" }),
        };
      }
      return {
        of: inPair(chosenId, rejectedId),
        row: {
          prompt: task.prompt,
          chosen,
          rejected,
          margin: marginOf(pairs.margin, strength),
          ...soft(probability),
        },
        agreement,
        posterior,
      };
    },
  );
  return {
    rows: [...rows, ...edits],
    dropped: [...dropped, ...decided.slice(wanted.length).map(() => "expansion" as const)],
  };
}

/** The responses of a pair in their places. */
export function inPair(chosenId: string, rejectedId: string): RowResponse[] {
  return [
    { place: "chosen", id: chosenId },
    { place: "rejected", id: rejectedId },
  ];
}

function ofRankings(task: JudgedTask, { pairs, minVotes, aggregation }: DatasetSpec) {
  const ranked = rankedTask(task);
  const { decided, dropped } = derivePreferences(ranked, { minVotes, aggregation, ties: pairs.ties });
  const withShares = decided.map((preference) => ({
    ...preference,
    probability: preferenceShare(ranked.votes, preference.chosenId, preference.rejectedId),
  }));
  return { decided: withShares, dropped, ranking: () => deriveRanking(ranked, minVotes).decided[0] };
}

function ofRatings(task: JudgedTask, { pairs, minVotes }: DatasetSpec) {
  const votes = votesOfKind(task.votes, "rating");
  // Without ratings nothing is dropped for too few votes: the question asked for something else.
  if (votes.length === 0) return { decided: [], dropped: [], ranking: () => undefined };
  const { decided, dropped } = deriveRatedPreferences(
    { responses: task.responses, votes },
    { minVotes, ties: pairs.ties, ratings: pairs.ratings },
  );
  return { decided, dropped, ranking: () => ratedRanking(task.responses, votes, pairs.ratings.aspect) };
}

function marginOf(mapping: PairPolicy["margin"], strength: number | null): number | null {
  return mapping === null || strength === null ? null : mapping.scale * strength + mapping.offset;
}

/**
 * Two responses of which neither is preferred, in the order of their texts, which says nothing about which
 * was shown or named first.
 */
export function inTextOrder(
  one: CompletionMessages,
  other: CompletionMessages,
): Pick<PairRow, "chosen" | "rejected"> {
  return canonicalJson(one) <= canonicalJson(other)
    ? { chosen: one, rejected: other }
    : { chosen: other, rejected: one };
}

/** Responses called good or bad, or put above or below the line of a ranking. */
function unpairedRows(task: JudgedTask, rules: VoteRules): DecidedRows<UnpairedRow> {
  const { decided, dropped } =
    votesOfKind(task.votes, "binary").length > 0 ? calledGood(task, rules) : aboveLine(task, rules);
  return {
    rows: decided.map(({ responseId, label, agreement, posterior }) => ({
      row: { prompt: task.prompt, completion: messagesOf(task, responseId), label },
      of: [{ place: "completion", id: responseId }],
      agreement,
      posterior,
    })),
    dropped,
  };
}

function calledGood({ responses, votes }: JudgedTask, rules: VoteRules) {
  return deriveLabels(
    responses,
    votesOfKind(votes, "binary"),
    ({ answer }, id) => answer.labels[id] ?? null,
    rules,
  );
}

function aboveLine({ responses, votes }: JudgedTask, rules: VoteRules) {
  return deriveLabels(
    responses,
    votesOfKind(votes, "ranking"),
    ({ answer }, id) => acceptableByCut(answer, id),
    rules,
  );
}

/**
 * All responses with their ranks. Those of one rank stand in the order of their texts, since ids carry no
 * meaning.
 */
function listwiseRows(task: JudgedTask, { minVotes }: VoteRules): DecidedRows<ListwiseRow> {
  const { decided, dropped } = deriveRanking(rankedTask(task), minVotes);
  const rows = decided.map(({ tiers, agreement, posterior }) => {
    const completions = tiers.flatMap((tier, rank) =>
      inOrderOfTexts(
        task.responses
          .filter(({ id }) => tier.includes(id))
          .map(({ messages, model }) => ({ messages, rank, model })),
      ),
    );
    const of = tiers.flat().map((id) => ({ place: null, id }));
    return { row: { prompt: task.prompt, completions }, of, agreement, posterior };
  });
  return { rows, dropped };
}

/** The rated responses of a task, in the order of their texts. */
function attributeRows(task: JudgedTask, { minVotes }: VoteRules): DecidedRows<AttributesRow> {
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
      of: [...ratings.keys()].map((id) => ({ place: null, id })),
      agreement,
      posterior,
    };
  });
  return { rows, dropped };
}

function inOrderOfTexts<Completion>(completions: readonly Completion[]): Completion[] {
  const keyed = completions.map((completion) => ({ completion, key: canonicalJson(completion) }));
  return keyed
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ completion }) => completion);
}

/** The labeled reasoning steps of each response. */
function stepRows(task: JudgedTask, rules: VoteRules): DecidedRows<StepsRow> {
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
    of: [{ place: "completion" as const, id: responseId }],
    agreement,
    posterior,
  }));
  return { rows, dropped };
}

function asText({ messages, steps }: JudgedResponse) {
  return { text: lastText(messages), steps };
}

/** The prompt that was judged, with the answer that verdicts were given against. */
function promptRows({ prompt, reference }: JudgedTask): DecidedRows<PromptRow> {
  return { rows: [{ row: { prompt, reference }, of: [], agreement: 1, posterior: null }], dropped: [] };
}

/**
 * What is to be imitated: what somebody wrote; else the response that beats all others, unless it is below
 * the line, or the responses that were called good.
 */
function demonstrationRows(task: JudgedTask, rules: VoteRules): DecidedRows<DemonstrationRow> {
  const edits = rewritten(task).map(({ edited }) => ({
    row: { prompt: task.prompt, completion: edited },
    of: [],
    agreement: 1,
    posterior: null,
  }));
  if (edits.length > 0) return { rows: edits, dropped: [] };
  const { decided, dropped } =
    votesOfKind(task.votes, "binary").length > 0 ? good(task, rules) : best(task, rules);
  return {
    rows: decided.map(({ responseId, agreement, posterior }) => ({
      row: { prompt: task.prompt, completion: messagesOf(task, responseId) },
      of: [{ place: "completion", id: responseId }],
      agreement,
      posterior,
    })),
    dropped,
  };
}

function good(task: JudgedTask, rules: VoteRules) {
  const { decided, dropped } = calledGood(task, rules);
  return {
    decided: decided.filter(({ label }) => label),
    dropped: [...dropped, ...decided.filter(({ label }) => !label).map(() => "bad" as const)],
  };
}

function best(task: JudgedTask, rules: VoteRules) {
  const { decided, dropped } = deriveBest(rankedTask(task), rules);
  const lines = aboveLine(task, { ...rules, minVotes: 1 }).decided;
  const below = decided.filter(({ responseId }) =>
    lines.some((line) => line.responseId === responseId && !line.label),
  );
  return {
    decided: decided.filter((winner) => !below.includes(winner)),
    dropped: [...dropped, ...below.map(() => "bad" as const)],
  };
}
