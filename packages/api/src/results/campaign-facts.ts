import type { TaskRankings } from "@laurel/core/results/ranking-votes";
import type { Membership } from "@laurel/db/queries/campaigns";
import { lastFactSeq } from "@laurel/db/queries/facts";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { judgedTasks, type TaskVotes } from "@laurel/db/queries/tasks";
import type { ReadDb } from "@laurel/db/store/store";

/** The live votes on a campaign's first ranking question, of two responses or more. */
export async function* campaignFacts(
  db: ReadDb,
  campaign: Pick<Membership, "id" | "questionsVersion">,
): AsyncGenerator<TaskRankings> {
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

/**
 * The tasks of a campaign with their live standing votes, in pages. Imported, surplus and superseded votes
 * are not among them.
 */
export async function* liveTasks(db: ReadDb, campaignId: string): AsyncGenerator<TaskVotes[]> {
  yield* judgedTasks(db, { campaignId, origins: ["live"], watermark: await lastFactSeq(db) });
}
