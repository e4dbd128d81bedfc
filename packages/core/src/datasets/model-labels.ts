import { z } from "zod";

const Count = z.int().min(0);

/**
 * How models labeled what votes left open in the training split. `openPairs` were offered and `labeled` of
 * them are rows of the version; `decidedPairs` of people were dealt into `folds` by their prompts, and what a
 * fold's model says is of prompts that it never saw. `accuracyHeldOut` (0 to 1) is the share of the decided
 * pairs, ties apart, that the models of their own folds put right; null where nothing was trained, for the
 * reason that `untrained` gives.
 */
export const ModelLabels = z.strictObject({
  model: z.literal("bradley-terry"),
  folds: Count,
  decidedPairs: Count,
  openPairs: Count,
  labeled: Count,
  accuracyHeldOut: z.number().min(0).max(1).nullable(),
  untrained: z.enum(["too-few-pairs", "too-few-prompts"]).nullable(),
});
export type ModelLabels = z.infer<typeof ModelLabels>;
