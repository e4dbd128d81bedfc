import { z } from "zod";
import { Message } from "@laurel/core/records/messages";
import { columns, messageList } from "../../parquet/columns.ts";
import { trlUsage } from "../trainer-usages.ts";
import {
  DEMONSTRATION_DETAILS_LOSS,
  DEMONSTRATION_EXAMPLE,
  DEMONSTRATION_WITHOUT_CALLS,
  type DemonstrationFormat,
  DEMONSTRATIONS,
  plainDemonstration,
} from "./family.ts";

const Turns = z.array(Message).min(1, "is empty");

const TrlPromptCompletionRecord = z.strictObject({ prompt: Turns, completion: Turns });
type TrlPromptCompletionRecord = z.infer<typeof TrlPromptCompletionRecord>;

/**
 * TRL's conversational prompt and completion (dataset_formats.md, "Prompt-completion"): the loss is on the
 * completion.
 */
export const TRL_PROMPT_COMPLETION: DemonstrationFormat<TrlPromptCompletionRecord> = {
  id: "trl-prompt-completion",
  family: DEMONSTRATIONS,
  title: "Demonstrations as prompt and completion",
  record: TrlPromptCompletionRecord,
  limits: [DEMONSTRATION_WITHOUT_CALLS],
  losses: [DEMONSTRATION_DETAILS_LOSS],
  express: plainDemonstration,
  encode: plainDemonstration,
  decode: (record) => record,
  parquet: columns(messageList("prompt"), messageList("completion")),
  example: DEMONSTRATION_EXAMPLE,
  usage: trlUsage("SFTTrainer", ["SFT"]),
};
