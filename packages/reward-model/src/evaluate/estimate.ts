import { z } from "zod";

/** A mean over held-out pairs with its 95 % interval; null, with the reason, where it is undefined. */
export const Estimate = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  pairs: z.int().min(0),
  prompts: z.int().min(0),
  reason: z.string().max(200).nullable(),
});
export type Estimate = z.infer<typeof Estimate>;
