import { z } from "zod";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { group } from "../parquet/group.ts";
import { listOf } from "../parquet/list-of.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { evaluated } from "../usages/evaluated.ts";
import { LABELER_LOSS } from "./labeler-loss.ts";
import { MARGIN_LOSS } from "./margin-loss.ts";
import { NO_TIE } from "./no-tie.ts";
import { ONE_MESSAGE_PAIR } from "./one-message-pair.ts";
import { PAIR_DETAILS_LOSS } from "./pair-details-loss.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";
import { PAIRS } from "./pairs.ts";
import { plainPair } from "./plain-pair.ts";
import { PROBABILITY_LOSS } from "./probability-loss.ts";

const NemoRlPrefRecord = z.strictObject({
  context: PromptMessages,
  completions: z.tuple([
    z.strictObject({ rank: z.literal(0), completion: CompletionMessages }),
    z.strictObject({ rank: z.literal(1), completion: CompletionMessages }),
  ]),
});
type NemoRlPrefRecord = z.infer<typeof NemoRlPrefRecord>;

/**
 * NeMo-RL's `PreferenceDataset`: exactly two completions, the lower rank the better. Its loss covers a
 * completion's last message only, so each is one message.
 */
export const NEMO_RL_PREF: Format<PairRow, NemoRlPrefRecord> = {
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
