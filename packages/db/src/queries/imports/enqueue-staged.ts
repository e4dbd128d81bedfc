import { sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { takeQueueKeys } from "../take-queue-keys.ts";
import { countStaged } from "./count-staged.ts";

/**
 * Opens up to `limit` staged tasks of an import at the tail of the queue, in the order of the file. Returns
 * how many.
 */
export async function enqueueStaged(
  tx: Tx,
  campaignId: string,
  importId: string,
  limit: number,
): Promise<number> {
  const count = await countStaged(tx, importId, limit);
  if (count === 0) return 0;
  const first = await takeQueueKeys(tx, campaignId, count);
  await tx
    .prepared("imports.enqueue", ({ q, t }) => {
      const next = sql`(select id, row_number() over (order by queue_key, id) - 1 as place from (select id, queue_key from tasks where import_id = ${sql.placeholder("importId")} and state = 'staged' order by queue_key, id limit ${sql.placeholder("count")}) as staged)`;
      return q
        .update(t.tasks)
        .set({ state: "open", queueKey: sql`${sql.placeholder("first")} + next.place` })
        .from(sql`${next} as next`)
        .where(sql`${t.tasks.id} = next.id`);
    })
    .execute({ importId, count, first });
  return count;
}
