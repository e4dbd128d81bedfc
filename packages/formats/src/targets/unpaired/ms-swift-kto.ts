import { msSwiftUsage } from "../trainer-usages.ts";
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

/** ms-swift's KTO: a conversation that ends with the response, and whether it is good. */
export const MS_SWIFT_KTO: UnpairedFormat<LabeledConversation> = {
  id: "ms-swift-kto",
  family: UNPAIRED,
  title: "Conversations with a good or bad response, for ms-swift",
  record: LabeledConversation,
  limits: [UNPAIRED_WITHOUT_CALLS, ONE_MESSAGE_UNPAIRED],
  losses: [UNPAIRED_DETAILS_LOSS],
  express: plainUnpaired,
  encode: labeledConversationOf,
  decode: fromLabeledConversation,
  parquet: null,
  example: UNPAIRED_EXAMPLE,
  usage: msSwiftUsage(["KTO"], "swift rlhf --rlhf_type kto"),
};
