import { z } from "zod";
import { Message } from "@laurel/core/records/messages";
import type { Format } from "../format.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { openaiUsage } from "../usages/openai-usage.ts";
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

const Output = z.array(Message).length(1, "must be one assistant message");

const OpenaiDpoRecord = z.strictObject({
  input: z.strictObject({ messages: z.array(Message).min(1, "is empty") }),
  preferred_output: Output,
  non_preferred_output: Output,
});
type OpenaiDpoRecord = z.infer<typeof OpenaiDpoRecord>;

/**
 * Preference fine-tuning of hosted services (OpenAI, Azure, Together, Fireworks): text only, one assistant
 * message on either side.
 */
export const OPENAI_DPO: Format<PairRow, OpenaiDpoRecord> = {
  id: "openai-dpo",
  family: PAIRS,
  title: "Preference pairs for hosted fine-tuning",
  record: OpenaiDpoRecord,
  limits: [PAIR_WITHOUT_CALLS, NO_TIE, ONE_MESSAGE_PAIR],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: (row) => {
    const { prompt, chosen, rejected } = plainPair(row);
    return { input: { messages: prompt }, preferred_output: chosen, non_preferred_output: rejected };
  },
  decode: ({ input, preferred_output: chosen, non_preferred_output: rejected }) => ({
    prompt: input.messages,
    chosen,
    rejected,
    margin: null,
  }),
  parquet: null,
  example: PAIR_EXAMPLE,
  usage: openaiUsage(["DPO"], `{"type": "dpo", "dpo": {"hyperparameters": {"beta": 0.1}}}`),
};
