import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Takes a task out of the queue and puts it before the lead. */
export async function markExhausted(tx: Tx, taskId: string): Promise<void> {
  const { tasks } = tx.t;
  await tx.q
    .update(tasks)
    .set({ state: "exhausted" })
    .where(and(eq(tasks.id, taskId), sql`${tasks.state} = 'open'`));
}
