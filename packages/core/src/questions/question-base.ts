import { z } from "zod";
import { LIMITS, SafeText } from "../text/text-limits.ts";

export const QuestionId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,39}$/, "must be a short lower-case name such as preference");
export type QuestionId = z.infer<typeof QuestionId>;

/**
 * Asks a question only after an earlier one was answered with one of these outcomes, such as `both-bad` or
 * `tie`.
 */
const Condition = z.strictObject({
  question: QuestionId,
  is: z.array(z.string().min(1).max(40)).min(1, "names no outcome").max(20),
});
type Condition = z.infer<typeof Condition>;

/** What every question has: its id, how it is asked, and when. */
export const QUESTION_BASE = {
  id: QuestionId,
  title: SafeText.min(1).max(LIMITS.name),
  help: SafeText.max(2_000).default(""),
  /** Only where the question is asked at all. */
  required: z.boolean(),
  when: Condition.optional(),
};

type Tagged = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

/**
 * The schemas of one kind of question: they serve the form, the wire, the JSON column and the exporters. Its
 * rules stand beside them, so that whoever needs those alone loads no schemas.
 */
export type QuestionKind = { readonly question: Tagged; readonly answer: Tagged };
