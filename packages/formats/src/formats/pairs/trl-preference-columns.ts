import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";

/** The Parquet columns of an explicit conversational pair. */
export const TRL_PREFERENCE_COLUMNS = columns(
  messageList("prompt"),
  messageList("chosen"),
  messageList("rejected"),
  scalar("group", "text"),
);
