import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { timesheetOfUser } from "@laurel/db/queries/activity";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

/** A UTC day such as 2026-11-25; both ends are included. */
const Day = z.iso.date();

export const GetTimesheet = z.strictObject({
  campaignId: Id.optional(),
  fromDay: Day.optional(),
  toDay: Day.optional(),
});
export type GetTimesheet = z.infer<typeof GetTimesheet>;

/**
 * What the actor did on which day; nobody can ask for other people's work. Without a campaign it covers all
 * of them, including those that the actor has left.
 */
export async function getTimesheet(db: ReadDb, actor: Actor, input: GetTimesheet) {
  if (input.campaignId !== undefined) await requireCampaign(db, actor, input.campaignId, "campaign.judge");
  return { rows: await timesheetOfUser(db, { userId: actor.userId, ...input }) };
}
