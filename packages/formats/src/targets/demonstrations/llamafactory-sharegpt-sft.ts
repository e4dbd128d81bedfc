import { z } from "zod";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { columns, group, listOf, scalar } from "../../parquet/columns.ts";
import { conversationOf } from "../conversation-turns.ts";
import { fromShareGpt, SHARE_GPT_TAGS, toShareGpt } from "../share-gpt.ts";
import { llamaFactoryUsage } from "../trainer-usages.ts";
import {
  DEMONSTRATION_DETAILS_LOSS,
  DEMONSTRATION_EXAMPLE,
  DEMONSTRATION_WITHOUT_CALLS,
  type DemonstrationFormat,
  DEMONSTRATIONS,
  plainDemonstration,
  PROMPT_END_LOSS,
  splitConversation,
} from "./family.ts";

const Turn = z.strictObject({
  from: z.enum(["system", "human", "gpt", "observation"]),
  value: SafeText.max(LIMITS.messageContent),
});

const LlamafactorySharegptSftRecord = z.strictObject({
  conversations: z.array(Turn).refine((turns) => turns.at(-1)?.from === "gpt", "must end with a turn of gpt"),
});
type LlamafactorySharegptSftRecord = z.infer<typeof LlamafactorySharegptSftRecord>;

/**
 * LLaMA-Factory's sharegpt conversations. The system turn is the first of them rather than a column: a listed
 * column must be on every row.
 */
export const LLAMAFACTORY_SHAREGPT_SFT: DemonstrationFormat<LlamafactorySharegptSftRecord> = {
  id: "llamafactory-sharegpt-sft",
  family: DEMONSTRATIONS,
  title: "Demonstrations as sharegpt conversations, for LLaMA-Factory",
  record: LlamafactorySharegptSftRecord,
  limits: [
    DEMONSTRATION_WITHOUT_CALLS,
    // LLaMA-Factory skips any other row with no more than a warning (SharegptDatasetConverter).
    {
      code: "alternation",
      message: "has turns that do not alternate between a user or tool and the assistant",
      holds: (row) =>
        conversationOf(row)
          .filter(({ role }) => role !== "system")
          .every(({ role }, index) => (role === "assistant") === (index % 2 === 1)),
    },
  ],
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
