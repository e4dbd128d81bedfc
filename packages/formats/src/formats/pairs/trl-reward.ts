import { z } from "zod";
import { RecordGroup } from "@laurel/core/records/trl-preference-record";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { trlUsage } from "../usages/trl-usage.ts";
import { FIRST_TURNS_DIFFER } from "./first-turns-differ.ts";
import { fromWholePair } from "./from-whole-pair.ts";
import { groupOf } from "./group-of.ts";
import { LABELER_LOSS } from "./labeler-loss.ts";
import { NO_TIE } from "./no-tie.ts";
import { PAIR_DETAILS_LOSS } from "./pair-details-loss.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";
import { PAIRS } from "./pairs.ts";
import { plainPair } from "./plain-pair.ts";
import { PROBABILITY_LOSS } from "./probability-loss.ts";
import { wholePairOf } from "./whole-pair-of.ts";
import { WholePairRecord } from "./whole-pair-record.ts";

const TrlRewardRecord = WholePairRecord.extend({ margin: z.number(), group: RecordGroup });
type TrlRewardRecord = z.infer<typeof TrlRewardRecord>;

/**
 * Implicit conversational pairs with a margin, which TRL's reward loss subtracts from the difference of the
 * rewards. The trainer stops at a row without one: where nobody said how much better,
 * `trl-preference-implicit` is the format.
 */
export const TRL_REWARD: Format<PairRow, TrlRewardRecord> = {
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
