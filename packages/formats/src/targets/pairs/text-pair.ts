import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import type { PairRow } from "../../canonical/canonical-rows.ts";
import type { Rule } from "../format.ts";
import { noSystemTurn, oneTurnPrompt } from "../limits-and-losses.ts";
import { NO_TIE, ONE_MESSAGE_PAIR, PAIR_WITHOUT_CALLS } from "./family.ts";

/** A pair as three texts. */
export const TextPairRecord = z.strictObject({
  prompt: z.string().min(1),
  chosen: z.string(),
  rejected: z.string(),
});
export type TextPairRecord = z.infer<typeof TextPairRecord>;

/**
 * A pair becomes texts only where its prompt is one user turn and each response is one turn: no trainer says
 * how it would join several turns.
 */
export const TEXT_PAIR_LIMITS: readonly Rule<PairRow>[] = [
  PAIR_WITHOUT_CALLS,
  NO_TIE,
  noSystemTurn(({ prompt }) => prompt),
  oneTurnPrompt(({ prompt }) => prompt),
  ONE_MESSAGE_PAIR,
];

/**
 * The texts of the prompt's last turn and of each response's last turn, which is everything where each has
 * only one.
 */
export function textPairOf({ prompt, chosen, rejected }: PairRow): TextPairRecord {
  return { prompt: lastText(prompt), chosen: lastText(chosen), rejected: lastText(rejected) };
}

/** The pair as one user turn and two answers to it. */
export function fromTextPair({ prompt, chosen, rejected }: TextPairRecord): PairRow {
  return {
    prompt: [{ role: "user", content: prompt }],
    chosen: [{ role: "assistant", content: chosen }],
    rejected: [{ role: "assistant", content: rejected }],
    margin: null,
  };
}
