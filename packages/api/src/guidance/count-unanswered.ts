import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { countUnansweredHelpRequests as queryUnanswered } from "@laurel/db/queries/help-requests";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

export const CountUnanswered = z.strictObject({ campaignId: Id });
export type CountUnanswered = z.infer<typeof CountUnanswered>;

export async function countUnanswered(
  db: ReadDb,
  actor: Actor,
  input: CountUnanswered,
): Promise<{ open: number }> {
  await requireCampaign(db, actor, input.campaignId, "campaign.guide");
  return { open: await queryUnanswered(db, input.campaignId) };
}
