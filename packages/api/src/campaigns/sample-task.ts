import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { firstTask } from "@laurel/db/queries/tasks";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { type LeasedTask, presentTasks } from "../judging/presented-task.ts";
import type { Actor } from "../request-context.ts";

export const SampleTask = z.strictObject({ campaignId: Id });
export type SampleTask = z.infer<typeof SampleTask>;

/**
 * The campaign's first task as an annotator would get it, without leasing it; null before the first import.
 */
export async function sampleTask(db: ReadDb, actor: Actor, input: SampleTask): Promise<LeasedTask | null> {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.edit");
  const task = await firstTask(db, campaign.id);
  if (!task) return null;
  const lease = {
    id: task.id,
    taskId: task.id,
    promptId: task.promptId,
    presented: task.responseIds,
    expiresAt: 0,
    draft: null,
  };
  const [shown] = await presentTasks(db, { ...campaign, campaignId: campaign.id }, [lease]);
  return shown ?? null;
}
