import { z } from "zod";
import type { PairRow } from "../../canonical/canonical-rows.ts";
import { columns, messageList, scalar } from "../../parquet/columns.ts";
import { trlUsage } from "../trainer-usages.ts";
import {
  groupOf,
  LABELER_LOSS,
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

const TrlRewardRecord = WholePairRecord.extend({ margin: z.number(), group: RecordGroup });
type TrlRewardRecord = z.infer<typeof TrlRewardRecord>;

/**
 * Implicit conversational pairs with a margin, which TRL's reward loss subtracts from the difference of the
 * rewards. The trainer stops at a row without one: where nobody said how much better,
 * `trl-preference-implicit` is the format.
 */
export const TRL_REWARD: PairFormat<TrlRewardRecord> = {
  id: "trl-reward",
  family: PAIRS,
  title: "Preference pairs as two whole conversations, with a margin",
  record: TrlRewardRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    NO_TIE,
    FIRST_TURNS_DIFFER,
    {
      code: "margin",
      message: "has no margin, which every row of this format has",
      holds: ({ margin }) => margin !== null,
    },
  ],
  losses: [PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: withMargin,
  encode: (row) => ({ ...wholePairOf(row), margin: row.margin ?? 0, group: groupOf(row) }),
  decode: ({ margin, chosen, rejected }) => ({ ...fromWholePair({ chosen, rejected }), margin }),
  parquet: columns(
    messageList("chosen"),
    messageList("rejected"),
    scalar("margin", "double"),
    scalar("group", "text"),
  ),
  example: { ...PAIR_EXAMPLE, margin: 1 },
  usage: trlUsage("RewardTrainer", ["reward model with margin"]),
};

function withMargin(row: PairRow): PairRow {
  return { ...plainPair(row), margin: row.margin };
}
