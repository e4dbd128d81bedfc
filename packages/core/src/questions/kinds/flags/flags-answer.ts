import { z } from "zod";
import { Id } from "../../../ids/id.ts";
import { LIMITS } from "../../../text/limits.ts";
import { QuestionId } from "../../question-id.ts";

const Offset = z.int().min(0).max(LIMITS.messageContent);

/**
 * A flag, of the task or of one response; `span` counts UTF-16 code units of the response's text, `end`
 * exclusive.
 */
const Flag = z.strictObject({
  flag: QuestionId,
  response: Id.optional(),
  span: z.strictObject({ start: Offset, end: Offset }).optional(),
});

export const FlagsAnswer = z.strictObject({ kind: z.literal("flags"), flags: z.array(Flag).max(200) });
export type FlagsAnswer = z.infer<typeof FlagsAnswer>;
