import { evaluated } from "../usage.ts";
import { MESSAGES_COLUMNS, messagesFormat } from "./messages-format.ts";

/** verl's supervised trainer (verl/utils/dataset/multiturn_sft_dataset.py), which reads Parquet only. */
export const VERL_SFT = messagesFormat({
  id: "verl-sft",
  title: "Demonstrations as one list of messages, for verl",
  parquet: MESSAGES_COLUMNS,
  usage: {
    trainer: "verl",
    reads: "parquet",
    methods: ["SFT"],
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "sh",
      text: [
        "torchrun --standalone --nnodes=1 --nproc_per_node=8 -m verl.trainer.sft_trainer \\",
        `  data.train_files=${train} \\`,
        ...(test === null ? ["  trainer.test_freq=-1 \\"] : [`  data.val_files=${test} \\`]),
        "  data.messages_key=messages \\",
        "  model.path=…",
      ].join("\n"),
    })),
  },
});
