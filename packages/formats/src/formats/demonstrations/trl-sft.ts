import { trlUsage } from "../usages/trl-usage.ts";
import { MESSAGES_COLUMNS } from "./messages-columns.ts";
import { messagesFormat } from "./messages-format.ts";

/**
 * TRL's conversational language modelling (dataset_formats.md). It trains on the prompt's turns too;
 * `trl-prompt-completion` trains on the completion only.
 */
export const TRL_SFT = messagesFormat({
  id: "trl-sft",
  title: "Demonstrations as one list of messages",
  parquet: MESSAGES_COLUMNS,
  usage: trlUsage("SFTTrainer", ["SFT"]),
});
