import type { VoteRules } from "@laurel/core/datasets/derive/decisions";
import { acceptableByCut, deriveLabels } from "@laurel/core/datasets/derive/labels";
import { deriveBest } from "@laurel/core/datasets/derive/preferences";
import { type JudgedTask, votesOfKind } from "@laurel/core/datasets/judged-task";
import type { DemonstrationRow } from "../../formats/rows/demonstration-row.ts";
import type { FamilyRows } from "./family-rows.ts";
import { messagesOf } from "./messages-of.ts";
import { rankedTask } from "./ranked-task.ts";
import { rewritten } from "./rewritten.ts";

/**
 * What is to be imitated: what somebody wrote, the response that beats all others unless it is below the
 * line, those that were called good.
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
