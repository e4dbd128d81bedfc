import type { RankingAnswer } from "@laurel/core/questions/kinds/ranking/ranking-answer";
import { questionSet } from "@laurel/db/queries/campaigns/question-set";
import type { Membership } from "@laurel/db/queries/campaigns/find-membership";
import { judgedTasks } from "@laurel/db/queries/results/judged-tasks";
import { lastFactSeq } from "@laurel/db/queries/results/last-fact-seq";
import type { ReadDb } from "@laurel/db/store/store";

export type RankedTask = { readonly taskId: string; readonly responseIds: readonly string[]; readonly votes: readonly { readonly userId: string; readonly answer: RankingAnswer }[] };

/** The live votes on a campaign's first ranking question. Imported, surplus and superseded ones are not among them. */
export async function* campaignFacts(db: ReadDb, campaign: Pick<Membership, "id" | "questionsVersion">): AsyncGenerator<RankedTask> {
  const questions = await questionSet(db, campaign.id, campaign.questionsVersion);
  const questionId = questions.find((question) => question.kind === "ranking")?.id ?? "";
  for await (const page of judgedTasks(db, { campaignId: campaign.id, origins: ["live"], watermark: await lastFactSeq(db) })) {
    for (const task of page) {
      const votes = task.votes.flatMap(({ userId, answers }) => {
        const answer = answers[questionId];
        return answer?.kind === "ranking" ? [{ userId, answer }] : [];
      });
      if (votes.length > 0) yield { taskId: task.id, responseIds: task.responseIds, votes };
    }
  }
}
