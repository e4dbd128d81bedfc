import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import type { Format } from "../format.ts";
import { AnsweredConversation } from "../rows/answered-conversation.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { msSwiftUsage } from "../usages/ms-swift-usage.ts";
import { LABELER_LOSS } from "./labeler-loss.ts";
import { MARGIN_LOSS } from "./margin-loss.ts";
import { NO_TIE } from "./no-tie.ts";
import { ONE_MESSAGE_PAIR } from "./one-message-pair.ts";
import { PAIR_DETAILS_LOSS } from "./pair-details-loss.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";
import { PAIRS } from "./pairs.ts";
import { plainPair } from "./plain-pair.ts";
import { PROBABILITY_LOSS } from "./probability-loss.ts";

const MsSwiftDpoRecord = z.strictObject({
  messages: AnsweredConversation,
  rejected_response: z.string().min(1, "is empty"),
});
type MsSwiftDpoRecord = z.infer<typeof MsSwiftDpoRecord>;

/**
 * ms-swift's preferences: a conversation that ends with the chosen response, and the text that is to replace
 * it. It replaces all that follows the last user turn, so the prompt must end with one.
 */
export const MS_SWIFT_DPO: Format<PairRow, MsSwiftDpoRecord> = {
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
