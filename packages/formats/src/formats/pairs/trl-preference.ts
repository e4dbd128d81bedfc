import { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import type { Format } from "../format.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { trlUsage } from "../usages/trl-usage.ts";
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
import { TRL_PREFERENCE_COLUMNS } from "./trl-preference-columns.ts";

/**
 * TRL's explicit conversational preferences (dataset_formats.md, "Preference"), the one that nothing can
 * split wrongly.
 */
export const TRL_PREFERENCE: Format<PairRow, TrlPreferenceRecord> = {
  id: "trl-preference",
  family: PAIRS,
  title: "Preference pairs with an explicit prompt, as messages",
  record: TrlPreferenceRecord,
  limits: [PAIR_WITHOUT_CALLS, NO_TIE],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: (row) => {
    const { prompt, chosen, rejected } = plainPair(row);
    return { prompt, chosen, rejected, group: groupOf({ prompt }) };
  },
  decode: ({ prompt, chosen, rejected }) => ({ prompt, chosen, rejected, margin: null }),
  parquet: TRL_PREFERENCE_COLUMNS,
  example: PAIR_EXAMPLE,
  usage: trlUsage("DPOTrainer", ["DPO", "IPO", "CPO", "SimPO", "ORPO", "KTO by unpairing"]),
};
