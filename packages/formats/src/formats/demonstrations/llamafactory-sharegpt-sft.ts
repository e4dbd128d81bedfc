import { z } from "zod";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { group } from "../parquet/group.ts";
import { listOf } from "../parquet/list-of.ts";
import { scalar } from "../parquet/scalar.ts";
import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import type { Rule } from "../rule.ts";
import { conversationOf } from "../rules/conversation-of.ts";
import { fromShareGpt } from "../sharegpt/from-share-gpt.ts";
import { SHARE_GPT_TAGS } from "../sharegpt/share-gpt-tags.ts";
import { toShareGpt } from "../sharegpt/to-share-gpt.ts";
import { llamaFactoryUsage } from "../usages/llama-factory-usage.ts";
import { DEMONSTRATION_DETAILS_LOSS } from "./demonstration-details-loss.ts";
import { DEMONSTRATION_EXAMPLE } from "./demonstration-example.ts";
import { DEMONSTRATION_WITHOUT_CALLS } from "./demonstration-without-calls.ts";
import { DEMONSTRATIONS } from "./demonstrations.ts";
import { plainDemonstration } from "./plain-demonstration.ts";
import { PROMPT_END_LOSS } from "./prompt-end-loss.ts";
import { splitConversation } from "./split-conversation.ts";

const Turn = z.strictObject({
  from: z.enum(["system", "human", "gpt", "observation"]),
  value: SafeText.max(LIMITS.messageContent),
});

const LlamafactorySharegptSftRecord = z.strictObject({
  conversations: z.array(Turn).refine((turns) => turns.at(-1)?.from === "gpt", "must end with a turn of gpt"),
});
type LlamafactorySharegptSftRecord = z.infer<typeof LlamafactorySharegptSftRecord>;

/** LLaMA-Factory skips any other row with no more than a warning (SharegptDatasetConverter). */
const ALTERNATION: Rule<DemonstrationRow> = {
  code: "alternation",
  message: "has turns that do not alternate between a user or tool and the assistant",
  holds: (row) =>
    conversationOf(row)
      .filter(({ role }) => role !== "system")
      .every(({ role }, index) => (role === "assistant") === (index % 2 === 1)),
};

/**
 * LLaMA-Factory's sharegpt conversations. The system turn is the first of them rather than a column: a listed
 * column must be on every row.
 */
export const LLAMAFACTORY_SHAREGPT_SFT: Format<DemonstrationRow, LlamafactorySharegptSftRecord> = {
  id: "llamafactory-sharegpt-sft",
  family: DEMONSTRATIONS,
  title: "Demonstrations as sharegpt conversations, for LLaMA-Factory",
  record: LlamafactorySharegptSftRecord,
  limits: [DEMONSTRATION_WITHOUT_CALLS, ALTERNATION],
  losses: [PROMPT_END_LOSS, DEMONSTRATION_DETAILS_LOSS],
  express: (row) => splitConversation(conversationOf(plainDemonstration(row))),
  encode: (row) => ({ conversations: conversationOf(row).map(toShareGpt) }),
  decode: ({ conversations }) => splitConversation(conversations.map(fromShareGpt)),
  parquet: columns(
    listOf("conversations", group("element", scalar("from", "text"), scalar("value", "text"))),
  ),
  example: DEMONSTRATION_EXAMPLE,
  usage: llamaFactoryUsage(["SFT"], ["stage: sft", "finetuning_type: lora"], {
    formatting: "sharegpt",
    columns: { messages: "conversations" },
    tags: SHARE_GPT_TAGS,
  }),
};
