import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { isExhausted, SkipReason } from "@laurel/core/judging/skips";
import { SafeText } from "@laurel/core/text/text-limits";
import { finishAssignment, recordSkip } from "@laurel/db/queries/assignments";
import { giveSlotBack } from "@laurel/db/queries/task-queue";
import { markExhausted, othersLeft } from "@laurel/db/queries/tasks";
import { requireOwnAssignment } from "../access/require-access.ts";
import type { VerbContext } from "../request-context.ts";
import { topUp } from "./claim-tasks.ts";

export const SkipTask = z.strictObject({
  skipId: Id,
  assignmentId: Id,
  reason: SkipReason,
  note: SafeText.max(2_000).optional(),
  hold: z.array(Id).max(100).default([]),
  ahead: z.int().min(0).max(50).default(3),
});
export type SkipTask = z.infer<typeof SkipTask>;

/**
 * Gives a task up for good. Its slot goes to somebody else; when nobody is left, the task goes to the lead.
 */
export async function skipTask(ctx: VerbContext, input: SkipTask) {
  const { tx, now } = ctx;
  const assignment = await requireOwnAssignment(ctx, input.assignmentId);
  const replayed = assignment.state === "skipped" && assignment.skipId === input.skipId;
  if (!replayed) {
    if (assignment.state === "judged" || assignment.state === "skipped")
      throw new DomainError("CONFLICT", `This task was ${assignment.state} before.`, {
        assignmentId: assignment.id,
      });
    if (!(await finishAssignment(tx, assignment.id, assignment.state, "skipped", now)))
      throw new DomainError("CONFLICT", "This task was answered in another window.", {
        assignmentId: assignment.id,
      });
    await recordSkip(tx, assignment.id, {
      skipId: input.skipId,
      skipReason: input.reason,
      skipNote: input.note ?? null,
    });
    // An expired lease gave its slot back already.
    const task = await giveSlotBack(tx, assignment.campaignId, assignment.taskId, {
      openSlots: assignment.state === "leased" ? 1 : 0,
      skips: 1,
    });
    if (isExhausted(task?.skips ?? 0, await othersLeft(tx, assignment.campaignId, assignment.taskId)))
      await markExhausted(tx, assignment.taskId);
  }
  const campaign = { ...assignment, id: assignment.campaignId, status: assignment.campaignStatus };
  return {
    outcome: replayed ? ("replayed" as const) : ("skipped" as const),
    ...(await topUp(ctx, { campaign, ahead: input.ahead, hold: input.hold })),
  };
}
