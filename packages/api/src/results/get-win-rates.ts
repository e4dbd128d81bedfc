import type { Comparison } from "@laurel/core/statistics/comparison";
import { winRates } from "@laurel/core/statistics/win-rates";
import type { WinRatesSummary } from "@laurel/core/statistics/win-rates-summary";
import { responseModels } from "@laurel/db/queries/results/response-models";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";
import { campaignFacts } from "./campaign-facts.ts";
import type { RankedTask } from "./campaign-facts.ts";
import type { CampaignInput } from "./get-agreement.ts";
import { remembered } from "./remembered.ts";
import { signedVote } from "./signed-vote.ts";

const BATCH = 500;

async function compare(db: ReadDb, tasks: readonly RankedTask[]): Promise<{ comparisons: Comparison[]; unnamed: number }> {
  const models = await responseModels(db, tasks.flatMap((task) => task.responseIds));
  let unnamed = 0;
  const comparisons = tasks.flatMap(({ taskId, responseIds, votes }) => {
    const [first, second] = responseIds.map((id) => models.get(id));
    if (first === undefined || second === undefined) {
      unnamed += votes.length;
      return [];
    }
    return votes.map(({ userId, answer }): Comparison => {
      const vote = signedVote(answer, responseIds[0] ?? "");
      const secondWins = vote !== "both-bad" && vote < 0;
      // Both bad says nothing about which is better, as a tie does.
      return { taskId, annotatorId: userId, winner: secondWins ? second : first, loser: secondWins ? first : second, tie: vote === 0 || vote === "both-bad" };
    });
  });
  return { comparisons, unnamed };
}

/** Which models win how often, over the live standing votes. `unnamed` votes were about responses without a known model. */
export async function getWinRates(db: ReadDb, actor: Actor, input: CampaignInput): Promise<WinRatesSummary & { readonly unnamed: number }> {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.results");
  return remembered(db, `win rates ${campaign.id}`, async () => {
    const comparisons: Comparison[] = [];
    let unnamed = 0;
    let batch: RankedTask[] = [];
    const flush = async () => {
      const compared = await compare(db, batch);
      for (const comparison of compared.comparisons) comparisons.push(comparison);
      unnamed += compared.unnamed;
      batch = [];
    };
    for await (const task of campaignFacts(db, campaign)) {
      batch.push(task);
      if (batch.length >= BATCH) await flush();
    }
    await flush();
    return { ...winRates(comparisons), unnamed };
  });
}
