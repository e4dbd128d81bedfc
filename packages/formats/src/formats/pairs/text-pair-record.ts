import { z } from "zod";

/** A pair as three texts. */
export const TextPairRecord = z.strictObject({
  prompt: z.string().min(1),
  chosen: z.string().min(1),
  rejected: z.string().min(1),
});
export type TextPairRecord = z.infer<typeof TextPairRecord>;
