import type { Message } from "@laurel/core/records/message";
import type { DemonstrationRow } from "../rows/demonstration-row.ts";

/** All turns of a demonstration, the prompt's first. */
export function conversationOf({ prompt, completion }: DemonstrationRow): Message[] {
  return [...prompt, ...completion];
}
