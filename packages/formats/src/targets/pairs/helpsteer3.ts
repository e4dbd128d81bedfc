import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import { PromptMessages } from "@laurel/core/records/messages";
import type { PairRow } from "../../canonical/canonical-rows.ts";
import { columns, messageList, scalar } from "../../parquet/columns.ts";
import { loadDataset } from "../usage.ts";
import {
  LABELER_LOSS,
  MARGIN_LOSS,
  ONE_MESSAGE_PAIR,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  PAIR_WITHOUT_CALLS,
  type PairFormat,
  PAIRS,
  plainPair,
  PROBABILITY_LOSS,
} from "./family.ts";

const HelpSteer3Record = z.strictObject({
  context: PromptMessages,
  response1: z.string(),
  response2: z.string(),
  overall_preference: z.union([
    z.literal(-3),
    z.literal(-2),
    z.literal(-1),
    z.literal(0),
    z.literal(1),
    z.literal(2),
    z.literal(3),
  ]),
});
type HelpSteer3Record = z.infer<typeof HelpSteer3Record>;

/**
 * HelpSteer3's preferences, as far as trainers read them: below zero the first response is better, above zero
 * the second, by 1 to 3; 0 is a tie. The margin says by how much. Which response is first follows from the
 * texts and not from who won, so that a judge trained on the file doesn't learn a place. `domain`, `language`
 * and `individual_preference` are left out: a pair doesn't know them.
 */
export const HELPSTEER3: PairFormat<HelpSteer3Record> = {
  id: "helpsteer3",
  family: PAIRS,
  title: "Two responses with the strength of the preference, as in HelpSteer3",
  record: HelpSteer3Record,
  limits: [
    PAIR_WITHOUT_CALLS,
    ONE_MESSAGE_PAIR,
    {
      code: "margin",
      message: "has a margin other than 1, 2 or 3, which are this format's strengths",
      holds: (row) => isTie(row) || strengthOf(row.margin) !== null,
    },
  ],
  losses: [
    { what: MARGIN_LOSS.what, concerns: (row) => isTie(row) && MARGIN_LOSS.concerns(row) },
    { what: PROBABILITY_LOSS.what, concerns: (row) => !isTie(row) && PROBABILITY_LOSS.concerns(row) },
    LABELER_LOSS,
    PAIR_DETAILS_LOSS,
  ],
  express: (row) =>
    isTie(row) ? { ...plainPair(row), probability: 0.5 } : { ...plainPair(row), margin: row.margin },
  encode: (row) => {
    const [chosen, rejected, strength] = [
      lastText(row.chosen),
      lastText(row.rejected),
      strengthOf(row.margin) ?? 1,
    ];
    const context = plainPair(row).prompt;
    // Nobody won, so the order in which the responses stand says nothing.
    if (isTie(row)) return { context, response1: chosen, response2: rejected, overall_preference: 0 };
    return chosen < rejected
      ? { context, response1: chosen, response2: rejected, overall_preference: FIRST[strength] }
      : { context, response1: rejected, response2: chosen, overall_preference: strength };
  },
  decode: ({ context, response1, response2, overall_preference: preference }) => ({
    prompt: context,
    chosen: [{ role: "assistant", content: preference <= 0 ? response1 : response2 }],
    rejected: [{ role: "assistant", content: preference <= 0 ? response2 : response1 }],
    ...(preference === 0 ? { margin: null, probability: 0.5 } : { margin: Math.abs(preference) }),
  }),
  parquet: columns(
    messageList("context"),
    scalar("response1", "text"),
    scalar("response2", "text"),
    scalar("overall_preference", "int"),
  ),
  example: { ...PAIR_EXAMPLE, margin: 2 },
  usage: {
    trainer: "HelpSteer3's readers",
    methods: ["reward model", "DPO", "generative reward model"],
    companions: () => [],
    snippet: (files) => ({
      language: "python",
      text: [
        "from datasets import load_dataset",
        "",
        loadDataset(files),
        "# Below zero, response1 is better; 0 is a tie.",
        'data = data.filter(lambda row: row["overall_preference"] != 0)',
        'data = data.map(lambda row: {"chosen": row["response1"] if row["overall_preference"] < 0 else row["response2"], "rejected": row["response2"] if row["overall_preference"] < 0 else row["response1"]})',
      ].join("\n"),
    }),
  },
};

function isTie({ probability }: PairRow): boolean {
  return probability === 0.5;
}

const FIRST = { 1: -1, 2: -2, 3: -3 } as const;

function strengthOf(margin: number | null): 1 | 2 | 3 | null {
  return margin === 1 || margin === 2 || margin === 3 ? margin : null;
}
