import { z } from "zod";
import { QuestionId } from "./question-id.ts";

/**
 * Asks a question only after an earlier one was answered with one of these outcomes, such as `both-bad` or
 * `tie`.
 */
export const Condition = z.strictObject({
  question: QuestionId,
  is: z.array(z.string().min(1).max(40)).min(1, "names no outcome").max(20),
});
export type Condition = z.infer<typeof Condition>;
