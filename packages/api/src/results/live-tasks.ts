import { lastFactSeq } from "@laurel/db/queries/facts";
import { judgedTasks, type TaskVotes } from "@laurel/db/queries/judged-tasks";
import type { ReadDb } from "@laurel/db/store/store";

/**
 * The tasks of a campaign with their live standing votes, in pages. Imported, surplus and superseded ones are
 * not among them.
 */
export async function* liveTasks(db: ReadDb, campaignId: string): AsyncGenerator<TaskVotes[]> {
  yield* judgedTasks(db, { campaignId, origins: ["live"], watermark: await lastFactSeq(db) });
}
