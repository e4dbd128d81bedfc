import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { findAssignment, finishAssignment } from "@laurel/db/queries/assignments";
import { giveSlotBack } from "@laurel/db/queries/task-queue";
import type { VerbContext } from "../request-context.ts";

export const ReleaseTasks = z.strictObject({ assignmentIds: z.array(Id).max(100) });
export type ReleaseTasks = z.infer<typeof ReleaseTasks>;

/**
 * Gives leases back at once, at sign-out or when the page is left. Assignments that are not the actor's, or
 * no longer leased, are left alone.
 */
export async function releaseTasks(ctx: VerbContext, input: ReleaseTasks): Promise<{ released: number }> {
  let released = 0;
  for (const assignmentId of input.assignmentIds) {
    const assignment = await findAssignment(ctx.tx, assignmentId);
    if (assignment?.userId !== ctx.actor.userId || assignment.state !== "leased") continue;
    if (await finishAssignment(ctx.tx, assignmentId, "leased", "released", ctx.now)) {
      await giveSlotBack(ctx.tx, assignment.campaignId, assignment.taskId, { openSlots: 1, skips: 0 });
      released += 1;
    }
  }
  return { released };
}
