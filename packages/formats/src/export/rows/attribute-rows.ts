import { deriveRatings } from "@laurel/core/datasets/derive/ratings";
import { votesOfKind } from "@laurel/core/datasets/judged-task";
import type { AttributesRow } from "../../formats/rows/attributes-row.ts";
import { canonicalJson } from "../../hash/canonical-json.ts";
import type { FamilyRows } from "./family-rows.ts";

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
    return { row: { prompt: task.prompt, points, completions: inOrder(completions) }, agreement, posterior };
  });
  return { rows, dropped };
};

function inOrder<Completion>(completions: readonly Completion[]): Completion[] {
  const keyed = completions.map((completion) => ({ completion, key: canonicalJson(completion) }));
  return keyed
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ completion }) => completion);
}
