import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { derivePreferences, preferenceShare } from "@laurel/core/datasets/derive/preferences";
import { deriveRanking, expandsTo } from "@laurel/core/datasets/derive/rankings";
import { deriveRatedPreferences, ratedRanking } from "@laurel/core/datasets/derive/ratings";
import {
  type JudgedTask,
  messagesOf,
  rankedTask,
  rewritten,
  votesOfKind,
} from "@laurel/core/datasets/judged-task";
import type { CompletionMessages } from "@laurel/core/records/messages";
import type { PairRow } from "../canonical/canonical-rows.ts";
import { canonicalJson } from "../files/hash.ts";
import type { DecidedRow, FamilyRows } from "./family-rows.ts";

/**
 * Pairs of what was preferred over what was not, of a higher rating over a lower one, and of what somebody
 * wrote over the response that they edited.
 */
export const pairRows: FamilyRows<PairRow> = (task, spec) => {
  const { pairs } = spec;
  const soft = (probability: number) => (pairs.ties === "soft-label" ? { probability } : {});
  const edits = rewritten(task).map(({ original, edited }) => ({
    row: { prompt: task.prompt, chosen: edited, rejected: original, margin: null, ...soft(1) },
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
      if (tied)
        return {
          row: { prompt: task.prompt, ...inTextOrder(chosen, rejected), margin: null, probability: 0.5 },
          agreement,
          posterior,
          ...(pairs.ties === "separate-config" && { config: "ties" }),
        };
      return {
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
};

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
