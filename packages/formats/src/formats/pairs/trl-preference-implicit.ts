import type { z } from "zod";
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
import { MARGIN_LOSS } from "./margin-loss.ts";
import { NO_TIE } from "./no-tie.ts";
import { PAIR_DETAILS_LOSS } from "./pair-details-loss.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";
import { PAIRS } from "./pairs.ts";
import { plainPair } from "./plain-pair.ts";
import { PROBABILITY_LOSS } from "./probability-loss.ts";
import { wholePairOf } from "./whole-pair-of.ts";
import { WholePairRecord } from "./whole-pair-record.ts";

const TrlImplicitRecord = WholePairRecord.extend({ group: RecordGroup });
type TrlImplicitRecord = z.infer<typeof TrlImplicitRecord>;

/**
 * TRL's implicit conversational preferences: the same prompt stands in both conversations, and readers find
 * its end by comparing them.
 */
export const TRL_PREFERENCE_IMPLICIT: Format<PairRow, TrlImplicitRecord> = {
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
