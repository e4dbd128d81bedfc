import { derivePreferences } from "@laurel/core/datasets/derive/derive-preferences";
import { deriveRanking } from "@laurel/core/datasets/derive/derive-ranking";
import { expandsTo } from "@laurel/core/datasets/derive/expands-to";
import type { PairPolicy } from "@laurel/core/datasets/pair-policy";
import type { PairRow } from "../../formats/rows/pair-row.ts";
import type { FamilyRows } from "./family-rows.ts";
import { messagesOf } from "./messages-of.ts";
import { rankedTask } from "./ranked-task.ts";
import { rewritten } from "./rewritten.ts";

/** Preferred over not preferred, and what somebody wrote over what it was made from. */
export const pairRows: FamilyRows<PairRow> = (task, { pairs, minVotes, aggregation }) => {
  const edits = rewritten(task).map(({ original, edited }) => ({ row: { prompt: task.prompt, chosen: edited, rejected: original, margin: null }, agreement: 1, posterior: null }));
  const ranked = rankedTask(task);
  if (ranked.votes.length === 0) return { rows: edits, dropped: [] };
  const { decided, dropped } = derivePreferences(ranked, { minVotes, aggregation, ties: pairs.ties });
  const ranking = pairs.expansion === "all" ? undefined : deriveRanking(ranked, minVotes).decided[0];
  const wanted = decided.filter((preference) => expandsTo(pairs.expansion, ranking, preference));
  const rows = wanted.map(({ chosenId, rejectedId, strength, agreement, posterior }) => ({
    row: { prompt: task.prompt, chosen: messagesOf(task, chosenId), rejected: messagesOf(task, rejectedId), margin: marginOf(pairs.margin, strength) },
    agreement,
    posterior,
  }));
  return { rows: [...rows, ...edits], dropped: [...dropped, ...decided.slice(wanted.length).map(() => "expansion" as const)] };
};

function marginOf(mapping: PairPolicy["margin"], strength: number | null): number | null {
  return mapping === null || strength === null ? null : mapping.scale * strength + mapping.offset;
}
