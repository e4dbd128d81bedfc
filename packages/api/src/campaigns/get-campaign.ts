import { z } from "zod";
import { allows } from "@laurel/core/access/permissions";
import { Id } from "@laurel/core/ids/id";
import { campaignCounts } from "@laurel/db/queries/campaigns";
import { guidelinesOf, questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

export const GetCampaign = z.strictObject({ campaignId: Id });
export type GetCampaign = z.infer<typeof GetCampaign>;

/** A campaign as its members see it. What others did is counted only for people who may see results. */
export async function getCampaign(db: ReadDb, actor: Actor, input: GetCampaign) {
  const { questionsVersion, guidelinesVersion, ...campaign } = await requireCampaign(
    db,
    actor,
    input.campaignId,
    "campaign.see",
  );
  return {
    ...campaign,
    guidelines: {
      version: guidelinesVersion,
      markdown: await guidelinesOf(db, campaign.id, guidelinesVersion),
    },
    questions: { version: questionsVersion, questions: await questionSet(db, campaign.id, questionsVersion) },
    counts: allows(actor.role, campaign.role, "campaign.results")
      ? await campaignCounts(db, campaign.id)
      : null,
  };
}
