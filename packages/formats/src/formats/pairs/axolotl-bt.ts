import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { scalar } from "../parquet/scalar.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { noEmptySystem } from "../rules/no-empty-system.ts";
import { oneTurnAfterSystem } from "../rules/one-turn-after-system.ts";
import { systemOf } from "../rules/system-of.ts";
import { systemTurn } from "../rules/system-turn.ts";
import { axolotlUsage } from "../usages/axolotl-usage.ts";
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

const AxolotlBtRecord = z.strictObject({
  system: z.string(),
  input: z.string().min(1, "is empty"),
  chosen: z.string().min(1, "is empty"),
  rejected: z.string().min(1, "is empty"),
});
type AxolotlBtRecord = z.infer<typeof AxolotlBtRecord>;

/**
 * axolotl's `bradley_terry.chat_template`: one question, with or without a system text, and two answers.
 * `system` is on every row, since the reader asks for it even where it is "".
 */
export const AXOLOTL_BT: Format<PairRow, AxolotlBtRecord> = {
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
