import { z } from "zod";

/**
 * Pairs that votes leave open may get a model's label in the training split, where it is at least so
 * probable.
 */
export const ModelLabelPolicy = z.strictObject({ minProbability: z.number().min(0.5).max(1) });
export type ModelLabelPolicy = z.infer<typeof ModelLabelPolicy>;
