import { z } from "zod";

export const QuestionId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,39}$/, "must be a short lower-case name such as preference");
export type QuestionId = z.infer<typeof QuestionId>;
