import type { z } from "zod";
import { columns, messageList, scalar } from "../../parquet/columns.ts";
import { trlUsage } from "../trainer-usages.ts";
import {
  groupOf,
  LABELER_LOSS,
  MARGIN_LOSS,
  NO_TIE,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  PAIR_WITHOUT_CALLS,
  type PairFormat,
  PAIRS,
  plainPair,
  PROBABILITY_LOSS,
  RecordGroup,
} from "./family.ts";
import { FIRST_TURNS_DIFFER, fromWholePair, wholePairOf, WholePairRecord } from "./whole-pair.ts";

const TrlImplicitRecord = WholePairRecord.extend({ group: RecordGroup });
type TrlImplicitRecord = z.infer<typeof TrlImplicitRecord>;

/**
 * TRL's implicit conversational preferences: the same prompt stands in both conversations, and readers find
 * its end by comparing them.
 */
export const TRL_PREFERENCE_IMPLICIT: PairFormat<TrlImplicitRecord> = {
  id: "trl-preference-implicit",
  family: PAIRS,
  title: "Preference pairs as two whole conversations",
  record: TrlImplicitRecord,
  limits: [PAIR_WITHOUT_CALLS, NO_TIE, FIRST_TURNS_DIFFER],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: (row) => ({ ...wholePairOf(row), group: groupOf(row) }),
  decode: fromWholePair,
  parquet: columns(messageList("chosen"), messageList("rejected"), scalar("group", "text")),
  example: PAIR_EXAMPLE,
  usage: trlUsage("RewardTrainer", ["reward model", "DPO"]),
};
