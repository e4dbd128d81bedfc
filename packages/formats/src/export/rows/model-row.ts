import type { PairRow } from "../../formats/rows/pair-row.ts";

const DECIMALS = 4;

type Asked = {
  readonly minProbability: number;
  /**
   * Whether the dataset's rows have soft labels: a format of those would take a model's rows alone for the
   * whole.
   */
  readonly soft: boolean;
};

/**
 * An open pair as a model with this probability (0 to 1) that its `chosen` is the better one labels it; null
 * where it is surer of neither than is asked, or of both the same.
 */
export function modelRow(
  { prompt, chosen, rejected, margin }: PairRow,
  probability: number,
  { minProbability, soft }: Asked,
): PairRow | null {
  const better = Math.max(probability, 1 - probability);
  const rounded = Number(better.toFixed(DECIMALS));
  if (better < minProbability || rounded === 0.5) return null;
  const sides = probability > 0.5 ? { chosen, rejected } : { chosen: rejected, rejected: chosen };
  return { prompt, ...sides, margin, ...(soft && { probability: rounded }), labeledBy: "model" };
}
