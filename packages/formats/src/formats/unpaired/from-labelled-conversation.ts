import type { UnpairedRow } from "../rows/unpaired-row.ts";
import type { LabelledConversation } from "./labelled-conversation.ts";

/** The row as trainers read it: the last turn is the response, the prompt all before. */
export function fromLabelledConversation({ messages, label }: LabelledConversation): UnpairedRow {
  return { prompt: messages.slice(0, -1), completion: messages.slice(-1), label };
}
