import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import type { AgreementSummary } from "@laurel/core/statistics/agreement-summary";
import type { AgreementUnit } from "@laurel/core/statistics/agreement-unit";
import { summariseAgreement } from "@laurel/core/statistics/summarise-agreement";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";
import { campaignFacts } from "./campaign-facts.ts";
import { remembered } from "./remembered.ts";
import { signedVote } from "./signed-vote.ts";

export const CampaignInput = z.strictObject({ campaignId: Id });
export type CampaignInput = z.infer<typeof CampaignInput>;

/** How far the annotators of a campaign agree, over its live standing votes. */
export async function getAgreement(db: ReadDb, actor: Actor, input: CampaignInput): Promise<AgreementSummary> {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.results");
  return remembered(db, `agreement ${campaign.id}`, async () => {
    const units: AgreementUnit[] = [];
    for await (const { taskId, responseIds, votes } of campaignFacts(db, campaign)) {
      units.push({ taskId, votes: votes.map(({ userId, answer }) => ({ annotatorId: userId, value: signedVote(answer, responseIds[0] ?? "") })) });
    }
    return summariseAgreement(units);
  });
}
