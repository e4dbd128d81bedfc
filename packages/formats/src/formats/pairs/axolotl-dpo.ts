import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import { Message } from "@laurel/core/records/messages";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { group } from "../parquet/group.ts";
import { MESSAGE_FIELDS } from "../parquet/message-fields.ts";
import { messageList } from "../parquet/message-list.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { axolotlUsage } from "../usages/axolotl-usage.ts";
import { AXOLOTL_SCAFFOLDS } from "./axolotl-scaffolds.ts";
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

const Answer = z.strictObject({ role: z.literal("assistant"), content: z.string().min(1, "is empty") });

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
export const AXOLOTL_DPO: Format<PairRow, AxolotlDpoRecord> = {
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
