import { deriveRanking } from "@laurel/core/datasets/derive/rankings";
import type { ListwiseRow } from "../../formats/rows/listwise-row.ts";
import { canonicalJson } from "../../hash/canonical-json.ts";
import type { FamilyRows } from "./family-rows.ts";
import { rankedTask } from "./ranked-task.ts";

/**
 * All responses with their ranks. Those of one rank stand in the order of their texts, for ids say nothing.
 */
export const listwiseRows: FamilyRows<ListwiseRow> = (task, { minVotes }) => {
  const { decided, dropped } = deriveRanking(rankedTask(task), minVotes);
  const rows = decided.map(({ tiers, agreement, posterior }) => {
    const completions = tiers.flatMap((tier, rank) =>
      task.responses
        .filter(({ id }) => tier.includes(id))
        .map(({ messages, model }) => ({ messages, rank, model }))
        .toSorted(byText),
    );
    return { row: { prompt: task.prompt, completions }, agreement, posterior };
  });
  return { rows, dropped };
};

function byText(one: ListwiseRow["completions"][number], other: ListwiseRow["completions"][number]): number {
  const [first, second] = [canonicalJson(one), canonicalJson(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}
