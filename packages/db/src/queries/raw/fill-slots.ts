import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Counts judgments that filled slots of a task; what is left of its overlap stays open, and with nothing left
 * it is done.
 */
export async function fillSlots(tx: Tx, taskId: string, filled: number): Promise<void> {
  await tx
    .prepared("raw.fillSlots", ({ q, t }) => {
      const judged = sql`(${t.tasks.judged} + ${sql.placeholder("filled")})`;
      return q
        .update(t.tasks)
        .set({
          judged,
          openSlots: sql`${t.tasks.overlap} - ${judged}`,
          state: sql`case when ${t.tasks.state} = 'open' and ${judged} >= ${t.tasks.overlap} then 'done' else ${t.tasks.state} end`,
        })
        .where(eq(t.tasks.id, sql.placeholder("taskId")));
    })
    .execute({ taskId, filled });
}
