import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Counts a judgment that filled a slot in its task; a task with all slots filled is done. */
export async function countJudgedTask(tx: Tx, taskId: string): Promise<void> {
  await tx
    .prepared("judging.countTask", ({ q, t }) =>
      q
        .update(t.tasks)
        .set({
          judged: sql`${t.tasks.judged} + 1`,
          state: sql`case when ${t.tasks.judged} + 1 >= ${t.tasks.overlap} then 'done' else ${t.tasks.state} end`,
        })
        .where(eq(t.tasks.id, sql.placeholder("taskId"))),
    )
    .execute({ taskId });
}
