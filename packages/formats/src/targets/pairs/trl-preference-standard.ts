import type { z } from "zod";
import { columns, scalar } from "../../parquet/columns.ts";
import { trlUsage } from "../trainer-usages.ts";
import {
  groupOf,
  LABELER_LOSS,
  MARGIN_LOSS,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  type PairFormat,
  PAIRS,
  plainPair,
  PROBABILITY_LOSS,
  RecordGroup,
} from "./family.ts";
import { fromTextPair, TEXT_PAIR_LIMITS, textPairOf, TextPairRecord } from "./text-pair.ts";

const TrlStandardRecord = TextPairRecord.extend({ group: RecordGroup });
type TrlStandardRecord = z.infer<typeof TrlStandardRecord>;

/**
 * TRL's standard preferences, for models that continue a text. The prompt is the user's turn as it was
 * written, and each response is the assistant's after one space, as in TRL's own rows. No chat template is
 * applied, so only one user turn without a system turn can be expressed. The prompt's tokens must be the
 * first tokens of prompt and response together: without the space, GPT-4's tokenizer merges the two at 24 %
 * of HH-RLHF's boundaries, and trainers then silently learn other texts.
 */
export const TRL_PREFERENCE_STANDARD: PairFormat<TrlStandardRecord> = {
  id: "trl-preference-standard",
  family: PAIRS,
  title: "Preference pairs as plain texts",
  record: TrlStandardRecord,
  limits: [
    ...TEXT_PAIR_LIMITS,
    {
      code: "boundary-space",
      message:
        "has a prompt that ends with white space or a response that begins with a line break, which tokenizers merge with the text on the other side",
      holds: ({ prompt, chosen, rejected }) =>
        !/\s$/u.test(prompt.at(-1)?.content ?? "") &&
        [chosen, rejected].every((side) => !/^\s*[\r\n]/u.test(side[0]?.content ?? "")),
    },
  ],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: (row) => {
    const { prompt, chosen, rejected } = textPairOf(row);
    return { prompt, chosen: ` ${chosen}`, rejected: ` ${rejected}`, group: groupOf(row) };
  },
  decode: ({ prompt, chosen, rejected }) =>
    fromTextPair({ prompt, chosen: chosen.replace(/^ /u, ""), rejected: rejected.replace(/^ /u, "") }),
  parquet: columns(
    scalar("prompt", "text"),
    scalar("chosen", "text"),
    scalar("rejected", "text"),
    scalar("group", "text"),
  ),
  example: PAIR_EXAMPLE,
  usage: trlUsage("DPOTrainer", ["DPO", "IPO", "CPO", "SimPO", "ORPO"]),
};
