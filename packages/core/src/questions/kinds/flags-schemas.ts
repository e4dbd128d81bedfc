import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { LIMITS, SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, QuestionId, type QuestionKind } from "../question-base.ts";

/** Asks which flags of a list apply to the task or to each response. None is an answer too. */
export const FlagsQuestion = z
  .strictObject({
    ...QUESTION_BASE,
    kind: z.literal("flags"),
    scope: z.enum(["task", "response"]),
    options: z
      .array(z.strictObject({ id: QuestionId, label: SafeText.trim().min(1, "is empty").max(60) }))
      .min(1, "needs at least one flag")
      .max(20),
    /** Whether annotators can mark the part of the text that a flag is about. */
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

const Offset = z.int().min(0).max(LIMITS.messageContent);

/**
 * A flag on the task or on one response. `span` counts UTF-16 code units of the response's text, and `end` is
 * exclusive.
 */
const Flag = z.strictObject({
  flag: QuestionId,
  response: Id.optional(),
  span: z.strictObject({ start: Offset, end: Offset }).optional(),
});

export const FlagsAnswer = z.strictObject({ kind: z.literal("flags"), flags: z.array(Flag).max(200) });
export type FlagsAnswer = z.infer<typeof FlagsAnswer>;

export const FLAGS_KIND = {
  question: FlagsQuestion,
  answer: FlagsAnswer,
  withoutFreeText: "no free text",
} satisfies QuestionKind<typeof FlagsAnswer>;
