import { z } from "zod";
import { QUESTION_BASE } from "../../question-base.ts";

/**
 * A better version of a response, begun from the one that is preferred so far: edited > chosen > rejected.
 */
export const RewriteQuestion = z.strictObject({ ...QUESTION_BASE, kind: z.literal("rewrite") });
export type RewriteQuestion = z.infer<typeof RewriteQuestion>;
