import { z } from "zod";
import { columns, messageList, scalar } from "../../parquet/columns.ts";
import { loadDataset } from "../usage.ts";
import {
  groupOf,
  LABELER_LOSS,
  MARGIN_LOSS,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  PAIR_WITHOUT_CALLS,
  type PairFormat,
  PAIRS,
  plainPair,
} from "./family.ts";
import { TrlPreferenceRecord } from "./trl-preference.ts";

const TrlPreferenceSoftRecord = TrlPreferenceRecord.extend({ chosen_probability: z.number().min(0).max(1) });
type TrlPreferenceSoftRecord = z.infer<typeof TrlPreferenceSoftRecord>;

/**
 * TRL's explicit conversational preferences with soft labels, for losses of one's own. TRL's trainers take
 * the column and ignore it, so that a tie would train like a preference: the snippet leaves ties out, and a
 * loss that uses ties must read the column.
 */
export const TRL_PREFERENCE_SOFT: PairFormat<TrlPreferenceSoftRecord> = {
  id: "trl-preference-soft",
  family: PAIRS,
  title: "Preference pairs with an explicit prompt and the share of the votes for the chosen response",
  record: TrlPreferenceSoftRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    {
      code: "soft-label",
      message: "has no soft label, which every row of this format has",
      holds: ({ probability }) => probability !== undefined,
    },
  ],
  losses: [MARGIN_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: (row) => ({
    ...plainPair(row),
    ...(row.probability !== undefined && { probability: row.probability }),
  }),
  encode: (row) => {
    const { prompt, chosen, rejected } = plainPair(row);
    return { prompt, chosen, rejected, group: groupOf({ prompt }), chosen_probability: row.probability ?? 1 };
  },
  decode: ({ prompt, chosen, rejected, chosen_probability: probability }) => ({
    prompt,
    chosen,
    rejected,
    margin: null,
    probability,
  }),
  parquet: columns(
    messageList("prompt"),
    messageList("chosen"),
    messageList("rejected"),
    scalar("group", "text"),
    scalar("chosen_probability", "double"),
  ),
  example: { ...PAIR_EXAMPLE, probability: 0.75 },
  usage: {
    trainer: "TRL",
    methods: ["soft-label DPO by a loss of your own"],
    companions: () => [],
    snippet: (files) => ({
      language: "python",
      text: [
        "from datasets import load_dataset",
        "",
        loadDataset(files),
        "# TRL's own losses read no soft labels: to them a tie would be a preference.",
        'data = data.filter(lambda row: row["chosen_probability"] != 0.5)',
      ].join("\n"),
    }),
  },
};
