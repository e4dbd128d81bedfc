import { z } from "zod";
import { PromptMessages, ResponseMessages } from "@laurel/core/records/messages";
import { columns, group, listOf, messageList, scalar } from "../../parquet/columns.ts";
import { evaluated } from "../usage.ts";
import {
  LABELER_LOSS,
  MARGIN_LOSS,
  NO_TIE,
  ONE_MESSAGE_PAIR,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  PAIR_WITHOUT_CALLS,
  type PairFormat,
  PAIRS,
  plainPair,
  PROBABILITY_LOSS,
} from "./family.ts";

const NemoRlPrefRecord = z.strictObject({
  context: PromptMessages,
  completions: z.tuple([
    z.strictObject({ rank: z.literal(0), completion: ResponseMessages }),
    z.strictObject({ rank: z.literal(1), completion: ResponseMessages }),
  ]),
});
type NemoRlPrefRecord = z.infer<typeof NemoRlPrefRecord>;

/**
 * NeMo-RL's `PreferenceDataset`: exactly two completions, the lower rank the better. Its loss covers a
 * completion's last message only, so each is one message.
 */
export const NEMO_RL_PREF: PairFormat<NemoRlPrefRecord> = {
  id: "nemo-rl-pref",
  family: PAIRS,
  title: "Preference pairs as two ranked completions, for NeMo-RL",
  record: NemoRlPrefRecord,
  limits: [PAIR_WITHOUT_CALLS, NO_TIE, ONE_MESSAGE_PAIR],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: (row) => {
    const { prompt, chosen, rejected } = plainPair(row);
    return {
      context: prompt,
      completions: [
        { rank: 0, completion: chosen },
        { rank: 1, completion: rejected },
      ],
    };
  },
  decode: ({ context, completions: [chosen, rejected] }) => ({
    prompt: context,
    chosen: chosen.completion,
    rejected: rejected.completion,
    margin: null,
  }),
  parquet: columns(
    messageList("context"),
    listOf("completions", group("element", scalar("rank", "int"), messageList("completion"))),
  ),
  example: PAIR_EXAMPLE,
  usage: {
    trainer: "NeMo-RL",
    methods: ["DPO", "reward model"],
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "yaml",
      text: [
        "# In examples/configs/dpo.yaml, or in rm.yaml for a reward model:",
        "data:",
        "  train:",
        "    dataset_name: PreferenceDataset",
        `    data_path: ${train}`,
        ...(test === null
          ? ["  validation: null"]
          : ["  validation:", "    dataset_name: PreferenceDataset", `    data_path: ${test}`]),
      ].join("\n"),
    })),
  },
};
