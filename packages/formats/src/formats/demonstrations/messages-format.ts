import { z } from "zod";
import { Message } from "@laurel/core/records/messages";
import type { Format } from "../format.ts";
import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import { conversationOf } from "../rules/conversation-of.ts";
import { plainMessage } from "../rules/plain-message.ts";
import { DEMONSTRATION_DETAILS_LOSS } from "./demonstration-details-loss.ts";
import { DEMONSTRATION_EXAMPLE } from "./demonstration-example.ts";
import { DEMONSTRATION_WITHOUT_CALLS } from "./demonstration-without-calls.ts";
import { DEMONSTRATIONS } from "./demonstrations.ts";
import { PROMPT_END_LOSS } from "./prompt-end-loss.ts";
import { splitConversation } from "./split-conversation.ts";

const MessagesRecord = z.strictObject({
  messages: z
    .array(Message)
    .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message"),
});
type MessagesRecord = z.infer<typeof MessagesRecord>;

/**
 * The format of trainers that read a demonstration as one list of messages, and train on every turn of the
 * assistant.
 */
export function messagesFormat(
  reader: Pick<Format<DemonstrationRow, MessagesRecord>, "id" | "title" | "parquet" | "usage">,
): Format<DemonstrationRow, MessagesRecord> {
  const plainConversation = (row: DemonstrationRow) => conversationOf(row).map(plainMessage);
  return {
    ...reader,
    family: DEMONSTRATIONS,
    record: MessagesRecord,
    limits: [DEMONSTRATION_WITHOUT_CALLS],
    losses: [PROMPT_END_LOSS, DEMONSTRATION_DETAILS_LOSS],
    express: (row) => splitConversation(plainConversation(row)),
    encode: (row) => ({ messages: plainConversation(row) }),
    decode: ({ messages }) => splitConversation(messages),
    example: DEMONSTRATION_EXAMPLE,
  };
}
