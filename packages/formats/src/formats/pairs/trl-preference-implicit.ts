import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { trlUsage } from "../usages/trl-usage.ts";
import { FIRST_TURNS_DIFFER } from "./first-turns-differ.ts";
import { fromWholePair } from "./from-whole-pair.ts";
import { MARGIN_LOSS } from "./margin-loss.ts";
import { PAIR_DETAILS_LOSS } from "./pair-details-loss.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";
import { PAIRS } from "./pairs.ts";
import { plainPair } from "./plain-pair.ts";
import { wholePairOf } from "./whole-pair-of.ts";
import { WholePairRecord } from "./whole-pair-record.ts";

/** TRL's implicit conversational preferences: the same prompt stands in both conversations, and readers find its end by comparing them. */
export const TRL_PREFERENCE_IMPLICIT: Format<PairRow, WholePairRecord> = {
  id: "trl-preference-implicit",
  family: PAIRS,
  title: "Preference pairs as two whole conversations",
  record: WholePairRecord,
  limits: [PAIR_WITHOUT_CALLS, FIRST_TURNS_DIFFER],
  losses: [MARGIN_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: wholePairOf,
  decode: fromWholePair,
  parquet: columns(messageList("chosen"), messageList("rejected")),
  example: PAIR_EXAMPLE,
  usage: trlUsage("RewardTrainer", ["reward model", "DPO"]),
};
