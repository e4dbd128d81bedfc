import type { Message } from "@laurel/core/records/messages";
import type { PairRow } from "../rows/pair-row.ts";

/** All turns of a pair. */
export function pairTurns({ prompt, chosen, rejected }: PairRow): Message[] {
  return [...prompt, ...chosen, ...rejected];
}
