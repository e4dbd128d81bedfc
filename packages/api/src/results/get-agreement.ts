import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import {
  type RankingAgreementSummary,
  type RankingUnit,
  summariseRankings,
} from "@laurel/core/results/ranking-agreement";
import { signedVote } from "@laurel/core/results/ranking-votes";
import type { ReadDb } from "@laurel/db/store/store";
import {
  type AgreementSummary,
  type AgreementUnit,
  summariseAgreement,
} from "@laurel/statistics/agreement/pair-agreement";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import { campaignFacts } from "./campaign-facts.ts";
import { remembered } from "./remembered.ts";

export const CampaignInput = z.strictObject({ campaignId: Id });
export type CampaignInput = z.infer<typeof CampaignInput>;

/**
 * Tasks of two responses give votes for one of them; tasks of more give rankings. A campaign can have both.
 */
export type Agreement = { readonly pairs: AgreementSummary; readonly rankings: RankingAgreementSummary };

/** How far the annotators of a campaign agree, over its live standing votes. */
export async function getAgreement(db: ReadDb, actor: Actor, input: CampaignInput): Promise<Agreement> {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.results");
  return remembered(db, `agreement ${campaign.id} ${campaign.questionsVersion}`, async () => {
    const pairs: AgreementUnit[] = [];
    const rankings: RankingUnit[] = [];
    for await (const { taskId, responseIds, votes } of campaignFacts(db, campaign)) {
      const [first = "", , ...more] = responseIds;
      if (more.length === 0)
        pairs.push({
          taskId,
          votes: votes.map(({ userId, answer }) => ({
            annotatorId: userId,
            value: signedVote(answer, first),
          })),
        });
      else
        rankings.push({
          taskId,
          responseIds,
          rankings: votes.map(({ userId, answer }) => ({ annotatorId: userId, answer })),
        });
    }
    return { pairs: summariseAgreement(pairs), rankings: summariseRankings(rankings) };
  });
}
