import { z } from "zod";
import { QUESTION_BASE } from "../../question-base.ts";

/**
 * Good or bad (KTO), or correct or incorrect against the prompt's reference answer (outcome reward), of each
 * response.
 */
export const BinaryQuestion = z.strictObject({
  ...QUESTION_BASE,
  kind: z.literal("binary"),
  about: z.enum(["quality", "correctness"]),
});
export type BinaryQuestion = z.infer<typeof BinaryQuestion>;
