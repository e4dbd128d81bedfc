import type { Format } from "../format.ts";
import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { msSwiftUsage } from "../usages/ms-swift-usage.ts";
import { fromLabelledConversation } from "./from-labelled-conversation.ts";
import { labelledConversationOf } from "./labelled-conversation-of.ts";
import { LabelledConversation } from "./labelled-conversation.ts";
import { ONE_MESSAGE_UNPAIRED } from "./one-message-unpaired.ts";
import { plainUnpaired } from "./plain-unpaired.ts";
import { UNPAIRED_DETAILS_LOSS } from "./unpaired-details-loss.ts";
import { UNPAIRED_EXAMPLE } from "./unpaired-example.ts";
import { UNPAIRED_WITHOUT_CALLS } from "./unpaired-without-calls.ts";
import { UNPAIRED } from "./unpaired.ts";

/** ms-swift's KTO: a conversation that ends with the response, and whether it is good. */
export const MS_SWIFT_KTO: Format<UnpairedRow, LabelledConversation> = {
  id: "ms-swift-kto",
  family: UNPAIRED,
  title: "Conversations with a good or bad response, for ms-swift",
  record: LabelledConversation,
  limits: [UNPAIRED_WITHOUT_CALLS, ONE_MESSAGE_UNPAIRED],
  losses: [UNPAIRED_DETAILS_LOSS],
  express: plainUnpaired,
  encode: labelledConversationOf,
  decode: fromLabelledConversation,
  parquet: null,
  example: UNPAIRED_EXAMPLE,
  usage: msSwiftUsage(["KTO"], "swift rlhf --rlhf_type kto"),
};
