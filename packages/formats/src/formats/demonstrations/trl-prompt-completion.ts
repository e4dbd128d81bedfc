import { z } from "zod";
import { Message } from "@laurel/core/records/messages";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import { trlUsage } from "../usages/trl-usage.ts";
import { DEMONSTRATION_DETAILS_LOSS } from "./demonstration-details-loss.ts";
import { DEMONSTRATION_EXAMPLE } from "./demonstration-example.ts";
import { DEMONSTRATION_WITHOUT_CALLS } from "./demonstration-without-calls.ts";
import { DEMONSTRATIONS } from "./demonstrations.ts";
import { plainDemonstration } from "./plain-demonstration.ts";

const Turns = z.array(Message).min(1, "is empty");

const TrlPromptCompletionRecord = z.strictObject({ prompt: Turns, completion: Turns });
type TrlPromptCompletionRecord = z.infer<typeof TrlPromptCompletionRecord>;

/**
 * TRL's conversational prompt and completion (dataset_formats.md, "Prompt-completion"): the loss is on the
 * completion.
 */
export const TRL_PROMPT_COMPLETION: Format<DemonstrationRow, TrlPromptCompletionRecord> = {
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
