import { compareModels } from "@laurel/core/results/ranking-votes";
import { responseModels } from "@laurel/db/queries/prompts";
import type { ReadDb } from "@laurel/db/store/store";
import { type Comparison, winRates, type WinRatesSummary } from "@laurel/statistics/comparisons/win-rates";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import { campaignFacts } from "./campaign-facts.ts";
import type { CampaignInput } from "./get-agreement.ts";
import { remembered } from "./remembered.ts";

const BATCH = 500;

/**
 * `unnamed` counts comparisons with a response whose model is not known, `unplaced` those of two responses
 * that a best-worst ranking left unplaced, and `rankings` the votes on three responses or more.
 */
export type WinRates = WinRatesSummary & {
  readonly unnamed: number;
  readonly unplaced: number;
  readonly rankings: number;
};

/** How often which models win, over the live standing votes. A ranking counts as all its pairs. */
export async function getWinRates(db: ReadDb, actor: Actor, input: CampaignInput): Promise<WinRates> {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.results");
  return remembered(db, `win rates ${campaign.id} ${campaign.questionsVersion}`, async () => {
    const comparisons: Comparison[] = [];
    let [unnamed, unplaced, rankings] = [0, 0, 0];
    for await (const batch of inBatches(campaignFacts(db, campaign), BATCH)) {
      const models = await responseModels(
        db,
        batch.flatMap((task) => task.responseIds),
      );
      for (const task of batch) {
        const compared = compareModels(task, models);
        for (const comparison of compared.comparisons) comparisons.push(comparison);
        unnamed += compared.unnamed;
        unplaced += compared.unplaced;
        if (task.responseIds.length > 2) rankings += task.votes.length;
      }
    }
    return { ...winRates(comparisons), unnamed, unplaced, rankings };
  });
}

/** Groups what comes one by one into lists of `size`; the last list may be shorter. */
async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
