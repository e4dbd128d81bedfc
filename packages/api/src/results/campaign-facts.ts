import type { RankingAnswer } from "@laurel/core/questions/kinds/ranking-schemas";
import { questionSet } from "@laurel/db/queries/campaign-versions";
import type { Membership } from "@laurel/db/queries/campaigns";
import type { ReadDb } from "@laurel/db/store/store";
import { liveTasks } from "./live-tasks.ts";

export type RankedTask = {
  readonly taskId: string;
  readonly responseIds: readonly string[];
  readonly votes: readonly { readonly userId: string; readonly answer: RankingAnswer }[];
};

/** The live votes on a campaign's first ranking question, of two responses or more. */
export async function* campaignFacts(
  db: ReadDb,
  campaign: Pick<Membership, "id" | "questionsVersion">,
): AsyncGenerator<RankedTask> {
  const questions = await questionSet(db, campaign.id, campaign.questionsVersion);
  const questionId = questions.find((question) => question.kind === "ranking")?.id;
  if (questionId === undefined) return;
  for await (const page of liveTasks(db, campaign.id)) {
    for (const task of page) {
      const votes = task.votes.flatMap(({ userId, answers }) => {
        const answer = answers[questionId];
        return answer?.kind === "ranking" ? [{ userId, answer }] : [];
      });
      if (votes.length > 0 && task.responseIds.length >= 2)
        yield { taskId: task.id, responseIds: task.responseIds, votes };
    }
  }
}
