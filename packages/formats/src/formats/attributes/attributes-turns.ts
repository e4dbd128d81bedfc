import type { Message } from "@laurel/core/records/message";
import type { AttributesRow } from "../rows/attributes-row.ts";

/** All turns of a row. */
export function attributesTurns({ prompt, completions }: AttributesRow): Message[] {
  return [...prompt, ...completions.flatMap(({ messages }) => messages)];
}
