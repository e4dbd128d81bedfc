import { z } from "zod";
import { Message } from "@laurel/core/records/messages";
import type { DemonstrationRow } from "../../canonical/canonical-rows.ts";
import { columns, messageList } from "../../parquet/columns.ts";
import { conversationOf, plainMessage } from "../conversation-turns.ts";
import {
  DEMONSTRATION_DETAILS_LOSS,
  DEMONSTRATION_EXAMPLE,
  DEMONSTRATION_WITHOUT_CALLS,
  type DemonstrationFormat,
  DEMONSTRATIONS,
  PROMPT_END_LOSS,
  splitConversation,
} from "./family.ts";

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
  reader: Pick<DemonstrationFormat<MessagesRecord>, "id" | "title" | "parquet" | "usage">,
): DemonstrationFormat<MessagesRecord> {
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

/** The Parquet column of a conversation. */
export const MESSAGES_COLUMNS = columns(messageList("messages"));
