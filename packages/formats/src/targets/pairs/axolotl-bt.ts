import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import { columns, scalar } from "../../parquet/columns.ts";
import { systemOf, systemTurn } from "../conversation-turns.ts";
import { noEmptySystem, oneTurnAfterSystem } from "../limits-and-losses.ts";
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

const AxolotlBtRecord = z.strictObject({
  system: z.string(),
  input: z.string().min(1, "is empty"),
  chosen: z.string(),
  rejected: z.string(),
});
type AxolotlBtRecord = z.infer<typeof AxolotlBtRecord>;

/**
 * axolotl's `bradley_terry.chat_template`: one question, with or without a system text, and two answers.
 * `system` is on every row, since the reader asks for it even where it is "".
 */
export const AXOLOTL_BT: PairFormat<AxolotlBtRecord> = {
  id: "axolotl-bt",
  family: PAIRS,
  title: "Single-turn pairs for axolotl's reward models",
  record: AxolotlBtRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    NO_TIE,
    noEmptySystem(({ prompt }) => prompt),
    oneTurnAfterSystem(({ prompt }) => prompt),
    ONE_MESSAGE_PAIR,
  ],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: ({ prompt, chosen, rejected }) => ({
    system: systemOf(prompt),
    input: lastText(prompt),
    chosen: lastText(chosen),
    rejected: lastText(rejected),
  }),
  decode: ({ system, input, chosen, rejected }) => ({
    prompt: [...systemTurn(system), { role: "user", content: input }],
    chosen: [{ role: "assistant", content: chosen }],
    rejected: [{ role: "assistant", content: rejected }],
    margin: null,
  }),
  parquet: columns(
    scalar("system", "text"),
    scalar("input", "text"),
    scalar("chosen", "text"),
    scalar("rejected", "text"),
  ),
  example: PAIR_EXAMPLE,
  usage: axolotlUsage(
    ["reward model"],
    [
      "model_type: AutoModelForSequenceClassification",
      "num_labels: 1",
      "reward_model: true",
      "chat_template: tokenizer_default",
    ],
    ["type: bradley_terry.chat_template"],
  ),
};
