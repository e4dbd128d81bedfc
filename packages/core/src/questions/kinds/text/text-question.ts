import { z } from "zod";
import { LIMITS } from "../../../text/limits.ts";
import { QUESTION_BASE } from "../../question-base.ts";

/** Something said in words, such as the reason of a choice; lengths in UTF-16 code units. */
export const TextQuestion = z
  .strictObject({
    ...QUESTION_BASE,
    kind: z.literal("text"),
    minLength: z.int().min(0).max(LIMITS.rationale).optional(),
    maxLength: z.int().min(1).max(LIMITS.rationale),
  })
  .refine(
    ({ minLength, maxLength }) => (minLength ?? 0) <= maxLength,
    "has a minimum length above its maximum",
  );
export type TextQuestion = z.infer<typeof TextQuestion>;
