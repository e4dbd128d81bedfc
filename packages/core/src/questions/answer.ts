import { z } from "zod";
import { QUESTION_KINDS, type SchemasOf } from "./question-kinds.ts";

export const Answer = z.discriminatedUnion(
  "kind",
  QUESTION_KINDS.map((kind) => kind.answer) as SchemasOf<"answer">,
);
export type Answer = z.infer<typeof Answer>;
