import { z } from "zod";
import { Id } from "../../../ids/id.ts";
import { QuestionId } from "../../question-id.ts";

/** Response id → aspect id → 1 to the question's `points`, or null where the aspect does not apply. */
export const RatingAnswer = z.strictObject({
  kind: z.literal("rating"),
  ratings: z.record(Id, z.record(QuestionId, z.int().min(1).max(10).nullable())),
});
export type RatingAnswer = z.infer<typeof RatingAnswer>;
