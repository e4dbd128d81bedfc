import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { MetadataCondition } from "@laurel/core/records/metadata-condition";
import { listPrompts as queryPrompts } from "@laurel/db/queries/prompts";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

export const ListPrompts = Page.extend({
  campaignId: Id,
  /** Only retired prompts, or only the others; all of them without it. */
  retired: z.boolean().optional(),
  /** What a column of metadata must hold. */
  metadata: MetadataCondition.optional(),
});
export type ListPrompts = z.infer<typeof ListPrompts>;

export async function listPrompts(db: ReadDb, actor: Actor, input: ListPrompts) {
  await requireCampaign(db, actor, input.campaignId, "campaign.content");
  return queryPrompts(db, input);
}
