import type { Question } from "@laurel/core/questions/question";
import { type AnswersSummary, summariseAnswers } from "@laurel/core/results/answer-summary";
import { responseModels } from "@laurel/db/queries/prompts";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import { liveTasks } from "./campaign-facts.ts";
import type { CampaignInput } from "./get-agreement.ts";
import { remembered } from "./remembered.ts";

/** The answers to each of a campaign's questions except rankings, over its live standing votes. */
export async function getAnswers(db: ReadDb, actor: Actor, input: CampaignInput): Promise<AnswersSummary> {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.results");
  return remembered(db, `answers ${campaign.id} ${campaign.questionsVersion}`, async () => {
    const versions = new Map<number, readonly Question[]>();
    const asked = async (version: number) => {
      const questions = versions.get(version) ?? (await questionSet(db, campaign.id, version));
      versions.set(version, questions);
      return questions;
    };
    const { add, summary } = summariseAnswers(await asked(campaign.questionsVersion));
    for await (const page of liveTasks(db, campaign.id)) {
      const models = await responseModels(
        db,
        page.flatMap((task) => task.responseIds),
      );
      for (const { votes } of page) {
        for (const { answers, questionsVersion } of votes)
          add({ answers, asked: await asked(questionsVersion) }, models);
      }
    }
    return summary();
  });
}
