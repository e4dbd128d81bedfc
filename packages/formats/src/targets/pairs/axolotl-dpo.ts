import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import { Message } from "@laurel/core/records/messages";
import { columns, group, MESSAGE_FIELDS, messageList } from "../../parquet/columns.ts";
import { axolotlUsage } from "../trainer-usages.ts";
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

const Answer = z.strictObject({ role: z.literal("assistant"), content: z.string() });

const AxolotlDpoRecord = z.strictObject({
  messages: z.array(Message).min(1, "is empty"),
  chosen: Answer,
  rejected: Answer,
});
type AxolotlDpoRecord = z.infer<typeof AxolotlDpoRecord>;

/** White space as Python strips it. */
const EDGE_SPACE = /^[\s\u0085\u001c-\u001f]|[\s\u0085\u001c-\u001f]$/u;

/**
 * axolotl's `chat_template.default`. It renders each response after a dummy turn and then cuts where it first
 * finds the response's text, so a response must be there as it is, and nowhere in the template.
 */
export const AXOLOTL_DPO: PairFormat<AxolotlDpoRecord> = {
  id: "axolotl-dpo",
  family: PAIRS,
  title: "Preference pairs as messages and one turn on either side, for axolotl",
  record: AxolotlDpoRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    NO_TIE,
    ONE_MESSAGE_PAIR,
    {
      code: "boundary-space",
      message:
        "has a response with white space at its start or end, which templates trim, so that axolotl would not find it",
      holds: ({ chosen, rejected }) => [chosen, rejected].every((side) => !EDGE_SPACE.test(lastText(side))),
    },
    {
      code: "turn-marker",
      message: "has a response that is also part of a chat template, where axolotl would find it first",
      holds: ({ chosen, rejected }) =>
        [chosen, rejected].every(
          (side) => !AXOLOTL_SCAFFOLDS.some((scaffold) => scaffold.includes(lastText(side))),
        ),
    },
  ],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: (row) => ({
    messages: plainPair(row).prompt,
    chosen: { role: "assistant", content: lastText(row.chosen) },
    rejected: { role: "assistant", content: lastText(row.rejected) },
  }),
  decode: ({ messages, chosen, rejected }) => ({
    prompt: messages,
    chosen: [chosen],
    rejected: [rejected],
    margin: null,
  }),
  parquet: columns(
    messageList("messages"),
    group("chosen", ...MESSAGE_FIELDS),
    group("rejected", ...MESSAGE_FIELDS),
  ),
  example: PAIR_EXAMPLE,
  usage: axolotlUsage(
    ["DPO", "IPO", "SimPO"],
    ["rl: dpo  # or ipo, simpo", "chat_template: tokenizer_default"],
    [
      "type: chat_template.default",
      "field_messages: messages",
      "field_chosen: chosen",
      "field_rejected: rejected",
      "roles:",
      "  system: [system]",
      "  user: [user]",
      "  assistant: [assistant]",
      "  tool: [tool]",
    ],
  ),
};

/**
 * What chat templates put before a response to axolotl's dummy turn, in which it looks for the response's
 * text: ChatML, Qwen 2.5, Llama 3, Gemma, Mistral, Phi 3.
 */
const AXOLOTL_SCAFFOLDS = [
  "<|im_start|>user\n[[dummy_message]]<|im_end|>\n<|im_start|>assistant\n",
  "<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. You are a helpful assistant.<|im_end|>\n<|im_start|>user\n",
  "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nCutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n<|eot_id|><|start_header_id|>user<|end_header_id|>\n\n",
  "<bos><start_of_turn>user\n[[dummy_message]]<end_of_turn>\n<start_of_turn>model\n",
  "<s>[INST] [[dummy_message]] [/INST] ",
  "<|user|>\n[[dummy_message]]<|end|>\n<|assistant|>\n",
] as const;
