import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";
import { Condition } from "./condition.ts";
import { QuestionId } from "./question-id.ts";

/** What every question has: its id, how it is asked, and when. */
export const QUESTION_BASE = {
  id: QuestionId,
  title: SafeText.min(1).max(LIMITS.name),
  help: SafeText.max(2_000).default(""),
  /** Only where the question is asked at all. */
  required: z.boolean(),
  when: Condition.optional(),
};
