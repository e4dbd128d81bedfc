import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";
import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { alternatingTurns } from "../rules/alternating-turns.ts";
import { llamaFactoryUsage } from "../usages/llama-factory-usage.ts";
import { fromLabelledConversation } from "./from-labelled-conversation.ts";
import { labelledConversationOf } from "./labelled-conversation-of.ts";
import { LabelledConversation } from "./labelled-conversation.ts";
import { ONE_MESSAGE_UNPAIRED } from "./one-message-unpaired.ts";
import { plainUnpaired } from "./plain-unpaired.ts";
import { UNPAIRED_DETAILS_LOSS } from "./unpaired-details-loss.ts";
import { UNPAIRED_EXAMPLE } from "./unpaired-example.ts";
import { UNPAIRED_WITHOUT_CALLS } from "./unpaired-without-calls.ts";
import { UNPAIRED } from "./unpaired.ts";

/**
 * LLaMA-Factory's KTO: a conversation of alternating turns, the last one the response, and a real boolean.
 * All seven tags are given, since it forgets its own for those that are not.
 */
export const LLAMAFACTORY_KTO: Format<UnpairedRow, LabelledConversation> = {
  id: "llamafactory-kto",
  family: UNPAIRED,
  title: "Conversations with a good or bad response, for LLaMA-Factory",
  record: LabelledConversation,
  limits: [
    UNPAIRED_WITHOUT_CALLS,
    ONE_MESSAGE_UNPAIRED,
    alternatingTurns(({ prompt }) => prompt, ["user", "tool"]),
  ],
  losses: [UNPAIRED_DETAILS_LOSS],
  express: plainUnpaired,
  encode: labelledConversationOf,
  decode: fromLabelledConversation,
  parquet: columns(messageList("messages"), scalar("label", "boolean")),
  example: UNPAIRED_EXAMPLE,
  usage: llamaFactoryUsage(["KTO"], ["stage: kto"], {
    formatting: "sharegpt",
    columns: { messages: "messages", kto_tag: "label" },
    tags: {
      role_tag: "role",
      content_tag: "content",
      user_tag: "user",
      assistant_tag: "assistant",
      observation_tag: "tool",
      function_tag: "function_call",
      system_tag: "system",
    },
  }),
};
