import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { takeQueueKeys } from "../take-queue-keys.ts";

/** Opens up to `limit` staged tasks of an import at the tail of the queue, in the order of the file. Returns how many. */
export async function enqueueStaged(tx: Tx, campaignId: string, importId: string, limit: number): Promise<number> {
  const { q, t } = tx;
  const staged = await q
    .select({ id: t.tasks.id })
    .from(t.tasks)
    .where(sql`${t.tasks.importId} = ${importId} and ${t.tasks.state} = 'staged'`)
    .orderBy(asc(t.tasks.queueKey), asc(t.tasks.id))
    .limit(limit);
  if (staged.length === 0) return 0;
  const first = await takeQueueKeys(tx, campaignId, staged.length);
  const open = tx.prepared("imports.enqueue", (db) =>
    db.q
      .update(db.t.tasks)
      .set({ state: "open", queueKey: sql`${sql.placeholder("queueKey")}` })
      .where(eq(db.t.tasks.id, sql.placeholder("id"))),
  );
  for (const [i, { id }] of staged.entries()) await open.execute({ id, queueKey: first + i });
  return staged.length;
}
