import { z } from "zod";
import { SafeText } from "../../../text/safe-text.ts";
import { QUESTION_BASE } from "../../question-base.ts";
import { QuestionId } from "../../question-id.ts";

/** Which of a list apply, to the task or to each response; none is an answer too. */
export const FlagsQuestion = z
  .strictObject({
    ...QUESTION_BASE,
    kind: z.literal("flags"),
    scope: z.enum(["task", "response"]),
    options: z
      .array(z.strictObject({ id: QuestionId, label: SafeText.trim().min(1, "is empty").max(60) }))
      .min(1, "needs at least one flag")
      .max(20),
    /** Whether the part of the text that a flag is about can be marked. */
    spans: z.boolean(),
  })
  .refine(
    ({ options }) => new Set(options.map((option) => option.id)).size === options.length,
    "has two flags with the same id",
  )
  .refine(
    ({ scope, spans }) => !spans || scope === "response",
    "can mark spans only in responses, not in the task as a whole",
  );
export type FlagsQuestion = z.infer<typeof FlagsQuestion>;
