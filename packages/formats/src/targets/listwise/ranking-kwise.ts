import { z } from "zod";
import { Message } from "@laurel/core/records/messages";
import type { ListwiseRow } from "../../canonical/canonical-rows.ts";
import { columns, group, listOf, messageList, scalar } from "../../parquet/columns.ts";
import { completionsTurns } from "../conversation-turns.ts";
import { noToolCalls, turnDetailsLoss } from "../limits-and-losses.ts";
import { evaluated } from "../usage.ts";
import { LISTWISE, LISTWISE_EXAMPLE, type ListwiseFormat, plainRanking } from "./family.ts";

const RankingKwiseRecord = z.strictObject({
  context: z.array(Message).min(1, "is empty"),
  completions: z
    .array(z.strictObject({ rank: z.int().min(0), completion: z.array(Message).min(1, "is empty") }))
    .min(2, "has fewer than two completions"),
});
type RankingKwiseRecord = z.infer<typeof RankingKwiseRecord>;

/** The ranking without the models' names. */
function anonymous(row: ListwiseRow): ListwiseRow {
  const { prompt, completions } = plainRanking(row);
  return { prompt, completions: completions.map((completion) => ({ ...completion, model: null })) };
}

/**
 * NeMo-RL's rank format, for any number of completions and with ties. NeMo-RL itself trains on two
 * completions of different rank (`preference_preprocessor` asserts two, and stops at a tie), so the snippet
 * selects those.
 */
export const RANKING_KWISE: ListwiseFormat<RankingKwiseRecord> = {
  id: "ranking-kwise",
  family: LISTWISE,
  title: "Rankings of several completions, as messages",
  record: RankingKwiseRecord,
  limits: [noToolCalls(completionsTurns)],
  losses: [
    turnDetailsLoss(completionsTurns),
    { what: "model names", concerns: ({ completions }) => completions.some(({ model }) => model !== null) },
  ],
  express: anonymous,
  encode: (row) => {
    const { prompt, completions } = plainRanking(row);
    return {
      context: prompt,
      completions: completions.map(({ messages, rank }) => ({ rank, completion: messages })),
    };
  },
  decode: ({ context, completions }) => ({
    prompt: context,
    completions: completions.map(({ rank, completion }) => ({ messages: completion, rank, model: null })),
  }),
  parquet: columns(
    messageList("context"),
    listOf("completions", group("element", scalar("rank", "int"), messageList("completion"))),
  ),
  example: LISTWISE_EXAMPLE,
  usage: {
    trainer: "NeMo-RL",
    methods: [
      "Plackett-Luce reward model",
      "Bradley-Terry reward model and DPO where there are two completions of different rank",
    ],
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "yaml",
      text: [
        "# NeMo-RL reads two completions of different rank a row. To keep only those of a JSON Lines file:",
        "#   jq -c 'select((.completions | length) == 2 and .completions[0].rank != .completions[1].rank)'",
        "data:",
        "  train:",
        `    data_path: ${train}`,
        ...(test === null ? [] : ["  validation:", `    data_path: ${test}`]),
        "  default:",
        "    dataset_name: PreferenceDataset",
      ].join("\n"),
    })),
  },
};
