import type { UnpairedRow } from "../rows/unpaired-row.ts";
import type { LabelledConversation } from "./labelled-conversation.ts";
import { plainUnpaired } from "./plain-unpaired.ts";

/** The prompt and its response as one conversation. */
export function labelledConversationOf(row: UnpairedRow): LabelledConversation {
  const { prompt, completion, label } = plainUnpaired(row);
  return { messages: [...prompt, ...completion], label };
}
