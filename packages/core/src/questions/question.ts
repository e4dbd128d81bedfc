import { z } from "zod";
import { QUESTION_KINDS, type SchemasOf } from "./question-kinds.ts";

// A map over a tuple is typed as a list; it has one schema for each kind all the same.
export const Question = z.discriminatedUnion(
  "kind",
  QUESTION_KINDS.map((kind) => kind.question) as SchemasOf<"question">,
);
export type Question = z.infer<typeof Question>;
