import type { Message } from "@laurel/core/records/message";
import type { UnpairedRow } from "../rows/unpaired-row.ts";

/** All turns of a row. */
export function unpairedTurns({ prompt, completion }: UnpairedRow): Message[] {
  return [...prompt, ...completion];
}
