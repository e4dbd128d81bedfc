import type { PairRow } from "../rows/pair-row.ts";
import type { TextPairRecord } from "./text-pair-record.ts";

/** The pair as one user turn and two answers to it. */
export function fromTextPair({ prompt, chosen, rejected }: TextPairRecord): PairRow {
  return {
    prompt: [{ role: "user", content: prompt }],
    chosen: [{ role: "assistant", content: chosen }],
    rejected: [{ role: "assistant", content: rejected }],
    margin: null,
  };
}
