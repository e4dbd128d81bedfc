import { z } from "zod";

/** A kind of supervision: what a record teaches. Every format is of one. */
export const FamilyId = z.enum([
  "pairs",
  "unpaired",
  "listwise",
  "attributes",
  "steps",
  "prompts",
  "demonstrations",
]);
export type FamilyId = z.infer<typeof FamilyId>;
