import { z } from "zod";
import type { Message } from "@laurel/core/records/messages";
import { columns, group, listOf, scalar } from "../../parquet/columns.ts";
import { alternatingTurns } from "../limits-and-losses.ts";
import { fromShareGpt, SHARE_GPT_TAGS, toShareGpt } from "../share-gpt.ts";
import { llamaFactoryUsage } from "../trainer-usages.ts";
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

const Turn = z.strictObject({ from: z.enum(["system", "human", "gpt", "observation"]), value: z.string() });
const Answer = z.strictObject({ from: z.literal("gpt"), value: z.string() });

const ShareGptPairRecord = z.strictObject({
  conversations: z.array(Turn).min(1, "is empty"),
  chosen: Answer,
  rejected: Answer,
});
type ShareGptPairRecord = z.infer<typeof ShareGptPairRecord>;

const TURN = [scalar("from", "text"), scalar("value", "text")] as const;

/**
 * LLaMA-Factory's ShareGPT preferences: each response is one turn, not a list (it drops a row with a list),
 * turns alternate, and a system turn comes first. All seven tags are given, since it forgets its own for
 * those that are not.
 */
export const LLAMAFACTORY_SHAREGPT_DPO: PairFormat<ShareGptPairRecord> = {
  id: "llamafactory-sharegpt-dpo",
  family: PAIRS,
  title: "Preference pairs in ShareGPT's shape, for LLaMA-Factory",
  record: ShareGptPairRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    NO_TIE,
    ONE_MESSAGE_PAIR,
    alternatingTurns(({ prompt }) => prompt, ["user", "tool"]),
  ],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: ({ prompt, chosen, rejected }) => ({
    conversations: prompt.map(toShareGpt),
    chosen: shareGptAnswer(chosen),
    rejected: shareGptAnswer(rejected),
  }),
  decode: ({ conversations, chosen, rejected }) => ({
    prompt: conversations.map(fromShareGpt),
    chosen: [fromShareGpt(chosen)],
    rejected: [fromShareGpt(rejected)],
    margin: null,
  }),
  parquet: columns(
    listOf("conversations", group("element", ...TURN)),
    group("chosen", ...TURN),
    group("rejected", ...TURN),
  ),
  example: PAIR_EXAMPLE,
  usage: llamaFactoryUsage(
    ["DPO", "ORPO", "SimPO", "reward model"],
    ["stage: dpo  # or rm, for a reward model", "pref_loss: sigmoid  # or orpo, simpo"],
    {
      formatting: "sharegpt",
      ranking: true,
      columns: { messages: "conversations", chosen: "chosen", rejected: "rejected" },
      tags: SHARE_GPT_TAGS,
    },
  ),
};

function shareGptAnswer(completion: readonly Message[]): z.infer<typeof Answer> {
  return { from: "gpt", value: completion[0]?.content ?? "" };
}
