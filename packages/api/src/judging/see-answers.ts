import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { markAnswersSeen } from "@laurel/db/queries/help-requests";
import type { VerbContext } from "../request-context.ts";

export const SeeAnswers = z.strictObject({ questionIds: z.array(Id).max(200) });
export type SeeAnswers = z.infer<typeof SeeAnswers>;

/**
 * Notes that the actor has seen the answers to their own help requests. Requests of other people, and those
 * without an answer, are left alone.
 */
export async function seeAnswers(ctx: VerbContext, input: SeeAnswers): Promise<{ seen: number }> {
  return { seen: await markAnswersSeen(ctx.tx, ctx.actor.userId, input.questionIds, ctx.now) };
}
