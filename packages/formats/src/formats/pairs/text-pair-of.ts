import { lastText } from "@laurel/core/records/message-text";
import type { PairRow } from "../rows/pair-row.ts";
import type { TextPairRecord } from "./text-pair-record.ts";

/**
 * What is said in the prompt's last turn and in each response's: all of a row whose prompt is one turn and
 * whose responses are one.
 */
export function textPairOf({ prompt, chosen, rejected }: PairRow): TextPairRecord {
  return { prompt: lastText(prompt), chosen: lastText(chosen), rejected: lastText(rejected) };
}
