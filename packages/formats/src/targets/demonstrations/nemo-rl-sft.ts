import { evaluated } from "../usage.ts";
import { messagesFormat } from "./messages-format.ts";

/**
 * NeMo-RL's `openai_format` (nemo_rl/data/datasets/response_datasets/oai_format_dataset.py), which reads JSON
 * Lines only.
 */
export const NEMO_RL_SFT = messagesFormat({
  id: "nemo-rl-sft",
  title: "Demonstrations as one list of messages, for NeMo-RL",
  parquet: null,
  usage: {
    trainer: "NeMo-RL",
    methods: ["SFT"],
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "yaml",
      text: [
        "# uv run examples/run_sft.py --config sft.yaml",
        "data:",
        "  train:",
        "    dataset_name: openai_format",
        `    data_path: ${train}`,
        "    chat_key: messages",
        ...(test === null
          ? ["  validation: null"]
          : [
              "  validation:",
              "    dataset_name: openai_format",
              `    data_path: ${test}`,
              "    chat_key: messages",
            ]),
        "  default:",
        "    processor: sft_processor",
      ].join("\n"),
    })),
  },
});
