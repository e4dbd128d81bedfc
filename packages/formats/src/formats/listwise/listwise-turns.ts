import type { Message } from "@laurel/core/records/message";
import type { ListwiseRow } from "../rows/listwise-row.ts";

/** All turns of a row. */
export function listwiseTurns({ prompt, completions }: ListwiseRow): Message[] {
  return [...prompt, ...completions.flatMap(({ messages }) => messages)];
}
