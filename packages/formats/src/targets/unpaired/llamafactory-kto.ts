import { columns, messageList, scalar } from "../../parquet/columns.ts";
import { alternatingTurns } from "../limits-and-losses.ts";
import { llamaFactoryUsage } from "../trainer-usages.ts";
import {
  fromLabeledConversation,
  LabeledConversation,
  labeledConversationOf,
  ONE_MESSAGE_UNPAIRED,
  plainUnpaired,
  UNPAIRED,
  UNPAIRED_DETAILS_LOSS,
  UNPAIRED_EXAMPLE,
  UNPAIRED_WITHOUT_CALLS,
  type UnpairedFormat,
} from "./family.ts";

/**
 * LLaMA-Factory's KTO: a conversation of alternating turns, the last one the response, and a real boolean.
 * All seven tags are given, since it forgets its own for those that are not.
 */
export const LLAMAFACTORY_KTO: UnpairedFormat<LabeledConversation> = {
  id: "llamafactory-kto",
  family: UNPAIRED,
  title: "Conversations with a good or bad response, for LLaMA-Factory",
  record: LabeledConversation,
  limits: [
    UNPAIRED_WITHOUT_CALLS,
    ONE_MESSAGE_UNPAIRED,
    alternatingTurns(({ prompt }) => prompt, ["user", "tool"]),
  ],
  losses: [UNPAIRED_DETAILS_LOSS],
  express: plainUnpaired,
  encode: labeledConversationOf,
  decode: fromLabeledConversation,
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
