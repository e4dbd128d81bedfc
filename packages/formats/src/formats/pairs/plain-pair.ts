import type { PairRow } from "../rows/pair-row.ts";
import { plainMessage } from "../rules/plain-message.ts";

/** The pair as role and content, without a margin: what most formats of the family can express. */
export function plainPair({ prompt, chosen, rejected }: PairRow): PairRow {
  return {
    prompt: prompt.map(plainMessage),
    chosen: chosen.map(plainMessage),
    rejected: rejected.map(plainMessage),
    margin: null,
  };
}
