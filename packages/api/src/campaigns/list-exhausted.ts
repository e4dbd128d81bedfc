import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listExhausted as queryExhausted } from "@laurel/db/queries/tasks";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

export const ListExhausted = Page.extend({ campaignId: Id });
export type ListExhausted = z.infer<typeof ListExhausted>;

export async function listExhausted(db: ReadDb, actor: Actor, input: ListExhausted) {
  await requireCampaign(db, actor, input.campaignId, "campaign.edit");
  return queryExhausted(db, input);
}
