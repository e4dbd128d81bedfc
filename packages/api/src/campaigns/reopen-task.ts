import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { reopenExhausted } from "@laurel/db/queries/task-queue";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const ReopenTask = z.strictObject({ campaignId: Id, taskId: Id });
export type ReopenTask = z.infer<typeof ReopenTask>;

/** Puts an exhausted task back into the queue, for annotators who have not met it yet. */
export async function reopenTask(ctx: VerbContext, input: ReopenTask): Promise<{ taskId: string }> {
  await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.edit");
  if (!(await reopenExhausted(ctx.tx, input.campaignId, input.taskId)))
    throw new DomainError("CONFLICT", "This task does not wait for a lead.", { taskId: input.taskId });
  await record(ctx, "task.reopen", "task", input.taskId, { campaignId: input.campaignId });
  return { taskId: input.taskId };
}
