import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { countOpenQuestions as queryOpen } from "@laurel/db/queries/help-requests";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../actor.ts";

export const CountOpenQuestions = z.strictObject({ campaignId: Id });
export type CountOpenQuestions = z.infer<typeof CountOpenQuestions>;

export async function countOpenQuestions(
  db: ReadDb,
  actor: Actor,
  input: CountOpenQuestions,
): Promise<{ open: number }> {
  await requireCampaign(db, actor, input.campaignId, "campaign.guide");
  return { open: await queryOpen(db, input.campaignId) };
}
