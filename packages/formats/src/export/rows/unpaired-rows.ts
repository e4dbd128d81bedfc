import { acceptableByCut, deriveLabels } from "@laurel/core/datasets/derive/labels";
import { votesOfKind } from "@laurel/core/datasets/judged-task";
import type { UnpairedRow } from "../../formats/rows/unpaired-row.ts";
import type { FamilyRows } from "./family-rows.ts";
import { messagesOf } from "./messages-of.ts";

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
