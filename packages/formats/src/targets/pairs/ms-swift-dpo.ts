import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import { AnsweredConversation } from "../conversation-turns.ts";
import { msSwiftUsage } from "../trainer-usages.ts";
import {
  LABELER_LOSS,
  MARGIN_LOSS,
  NO_TIE,
  ONE_MESSAGE_PAIR,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  PAIR_WITHOUT_CALLS,
  type PairFormat,
  PAIRS,
  plainPair,
  PROBABILITY_LOSS,
} from "./family.ts";

const MsSwiftDpoRecord = z.strictObject({
  messages: AnsweredConversation,
  rejected_response: z.string(),
});
type MsSwiftDpoRecord = z.infer<typeof MsSwiftDpoRecord>;

/**
 * ms-swift's preferences: a conversation that ends with the chosen response, and the text that is to replace
 * it. It replaces all that follows the last user turn, so the prompt must end with one.
 */
export const MS_SWIFT_DPO: PairFormat<MsSwiftDpoRecord> = {
  id: "ms-swift-dpo",
  family: PAIRS,
  title: "Preference pairs as a conversation and a rejected response, for ms-swift",
  record: MsSwiftDpoRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    NO_TIE,
    ONE_MESSAGE_PAIR,
    {
      code: "prompt-end",
      message:
        "has a prompt that ends with a tool's turn, which ms-swift would drop before the rejected response",
      holds: ({ prompt }) => prompt.at(-1)?.role === "user",
    },
  ],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: (row) => {
    const { prompt, chosen, rejected } = plainPair(row);
    return { messages: [...prompt, ...chosen], rejected_response: lastText(rejected) };
  },
  decode: ({ messages, rejected_response: rejected }) => ({
    prompt: messages.slice(0, -1),
    chosen: messages.slice(-1),
    rejected: [{ role: "assistant", content: rejected }],
    margin: null,
  }),
  parquet: null,
  example: PAIR_EXAMPLE,
  usage: msSwiftUsage(["DPO", "ORPO", "CPO", "SimPO", "reward model"], "swift rlhf --rlhf_type dpo"),
};
