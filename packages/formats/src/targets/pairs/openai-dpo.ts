import { z } from "zod";
import { fromOpenaiTurn, OPENAI_TOOLS, PairTurn } from "../openai-turns.ts";
import { openaiUsage } from "../trainer-usages.ts";
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

const Output = z.array(PairTurn).length(1, "must be one assistant message");

const OpenaiDpoRecord = z.strictObject({
  input: z.strictObject({ messages: z.array(PairTurn).min(1, "is empty"), ...OPENAI_TOOLS }),
  preferred_output: Output,
  non_preferred_output: Output,
});
type OpenaiDpoRecord = z.infer<typeof OpenaiDpoRecord>;

/**
 * Preference fine-tuning of hosted services (OpenAI, Azure, Together, Fireworks): text only, one assistant
 * message on either side.
 */
export const OPENAI_DPO: PairFormat<OpenaiDpoRecord> = {
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
    prompt: input.messages.map(fromOpenaiTurn),
    chosen: chosen.map(fromOpenaiTurn),
    rejected: rejected.map(fromOpenaiTurn),
    margin: null,
  }),
  parquet: null,
  example: PAIR_EXAMPLE,
  usage: openaiUsage(["DPO"], `{"type": "dpo", "dpo": {"hyperparameters": {"beta": 0.1}}}`),
};
