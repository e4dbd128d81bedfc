import type { PairRow } from "../rows/pair-row.ts";
import { plainPair } from "./plain-pair.ts";
import type { WholePairRecord } from "./whole-pair-record.ts";

/** The prompt before each response, turn for turn the same. */
export function wholePairOf(row: PairRow): WholePairRecord {
  const { prompt, chosen, rejected } = plainPair(row);
  return { chosen: [...prompt, ...chosen], rejected: [...prompt, ...rejected] };
}
