import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";

/** The Parquet column of a conversation. */
export const MESSAGES_COLUMNS = columns(messageList("messages"));
