import type { PairRow } from "../../formats/rows/pair-row.ts";

/** A pair of texts about a prompt. */
export function pairRowOf(
  prompt: string,
  chosen: string,
  rejected: string,
  margin: number | null = null,
): PairRow {
  return {
    prompt: [{ role: "user", content: prompt }],
    chosen: [{ role: "assistant", content: chosen }],
    rejected: [{ role: "assistant", content: rejected }],
    margin,
  };
}
