import { z } from "zod";
import { Id } from "../../../ids/id.ts";

const Strength = z.int().min(1).max(4);

/**
 * Tiers of response ids, best first; a tier with several ids is a tie. `cut` counts the tiers above the line
 * "acceptable": both bad is one tier below the cut, `cut: 0`. `strength` says how much better the first of
 * two is; `gaps` how much better each of several tiers is than the next. `partial` says that only the first
 * and the last tier were chosen: the middle one is what was left, and no tie.
 */
export const RankingAnswer = z.strictObject({
  kind: z.literal("ranking"),
  tiers: z.array(z.array(Id).min(1)).min(1),
  cut: z.int().min(0).optional(),
  strength: Strength.optional(),
  gaps: z.array(Strength).optional(),
  partial: z.literal(true).optional(),
});
export type RankingAnswer = z.infer<typeof RankingAnswer>;
