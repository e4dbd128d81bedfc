import { isRow } from "../is-row.ts";
import { picked } from "../picked.ts";

/**
 * A row of Nectar as it was published, as our records have it: without `source`, `good_natured` and what else
 * stands beside an answer.
 */
export function publishedNectar(row: unknown): unknown {
  if (!isRow(row)) return row;
  const { answers } = row;
  return {
    ...picked(row, ["prompt", "turns", "num_responses"]),
    answers: Array.isArray(answers)
      ? answers.map((answer: unknown) => picked(answer, ["answer", "model", "rank"]))
      : answers,
  };
}
