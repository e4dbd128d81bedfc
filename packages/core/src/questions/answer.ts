import { z } from "zod";
import { Id } from "../ids/id.ts";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

/**
 * Tiers of response ids, best first; a tier with several ids is a tie.
 * `cut` counts the tiers above the line "acceptable": both bad is one tier below the cut, `cut: 0`.
 */
export const RankingAnswer = z.strictObject({
  kind: z.literal("ranking"),
  tiers: z.array(z.array(Id).min(1)).min(1),
  cut: z.int().min(0).optional(),
  strength: z.int().min(1).max(3).optional(),
});
export type RankingAnswer = z.infer<typeof RankingAnswer>;

export const TextAnswer = z.strictObject({ kind: z.literal("text"), text: SafeText.max(LIMITS.rationale) });
export type TextAnswer = z.infer<typeof TextAnswer>;

export const Answer = z.discriminatedUnion("kind", [RankingAnswer, TextAnswer]);
export type Answer = z.infer<typeof Answer>;

/** Question id → answer. */
export const Answers = z.record(z.string().max(40), Answer);
export type Answers = z.infer<typeof Answers>;
