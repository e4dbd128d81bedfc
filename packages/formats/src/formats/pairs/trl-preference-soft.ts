import { z } from "zod";
import { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { loadDataset } from "../usages/load-dataset.ts";
import { groupOf } from "./group-of.ts";
import { LABELER_LOSS } from "./labeler-loss.ts";
import { MARGIN_LOSS } from "./margin-loss.ts";
import { PAIR_DETAILS_LOSS } from "./pair-details-loss.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";
import { PAIRS } from "./pairs.ts";
import { plainPair } from "./plain-pair.ts";

const TrlPreferenceSoftRecord = TrlPreferenceRecord.extend({ chosen_probability: z.number().min(0).max(1) });
type TrlPreferenceSoftRecord = z.infer<typeof TrlPreferenceSoftRecord>;

/**
 * TRL's explicit conversational preferences with soft labels, for losses of one's own. TRL's trainers take
 * the column and ignore it, so that a tie would train like a preference: the snippet leaves ties out, and
 * whoever reads them reads the column.
 */
export const TRL_PREFERENCE_SOFT: Format<PairRow, TrlPreferenceSoftRecord> = {
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
