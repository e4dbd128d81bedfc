import { z } from "zod";
import { PromptMessages, ResponseMessages } from "@laurel/core/records/messages";
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

/**
 * A row of `trl-preference`, with an explicit prompt and messages (TRL, dataset_formats.md, "Preference").
 */
export const TrlPreferenceRecord = z.strictObject({
  prompt: PromptMessages,
  chosen: ResponseMessages,
  rejected: ResponseMessages,
  group: RecordGroup,
});
export type TrlPreferenceRecord = z.infer<typeof TrlPreferenceRecord>;

/** The Parquet columns of an explicit conversational pair. */
const TRL_PREFERENCE_COLUMNS = columns(
  messageList("prompt"),
  messageList("chosen"),
  messageList("rejected"),
  scalar("group", "text"),
);

/**
 * TRL's explicit conversational preferences (dataset_formats.md, "Preference"): prompt and responses are
 * apart, so that no reader can part them wrongly.
 */
export const TRL_PREFERENCE: PairFormat<TrlPreferenceRecord> = {
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
