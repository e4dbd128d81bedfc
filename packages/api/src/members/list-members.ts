import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listMembers as queryMembers } from "@laurel/db/queries/members";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

export const ListMembers = Page.extend({
  campaignId: Id,
  sort: z.enum(["name", "email", "role", "judgments", "lastJudgedAt", "createdAt"]).default("createdAt"),
});
export type ListMembers = z.infer<typeof ListMembers>;

export async function listMembers(db: ReadDb, actor: Actor, input: ListMembers) {
  await requireCampaign(db, actor, input.campaignId, "campaign.people");
  return queryMembers(db, input);
}
