import { trlUsage } from "../trainer-usages.ts";
import { MESSAGES_COLUMNS, messagesFormat } from "./messages-format.ts";

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
