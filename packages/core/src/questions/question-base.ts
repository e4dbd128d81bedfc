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

/** What every question has. */
export const QUESTION_BASE = {
  id: QuestionId,
  title: SafeText.min(1).max(LIMITS.name),
  help: SafeText.max(2_000).default(""),
  /** Whether it must be answered where it is asked. */
  required: z.boolean(),
  when: Condition.optional(),
};

type Tagged = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

/**
 * The schemas of one kind of question, for the form, the wire, the JSON column and the exporters. The rules
 * of the kind are in a file of their own, so that the judging page loads them without schemas.
 */
export type QuestionKind<Answer extends Tagged> = {
  readonly question: Tagged;
  readonly answer: Answer;
  /**
   * The answer without the words that somebody wrote, for when that person is erased; null where nothing is
   * left of it. "no free text" says that answers of this kind hold choices, numbers and ids only.
   */
  readonly withoutFreeText: "no free text" | ((answer: z.infer<Answer>) => z.infer<Answer> | null);
};
