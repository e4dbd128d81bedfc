import { sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

/**
 * Takes one open slot of up to `need` of the given tasks, in queue order. Tasks that another transaction
 * holds are passed over. The conditional decrement is what keeps overlap from ever being exceeded. Returns
 * the slot number of each task taken.
 */
export async function takeSlots(
  tx: Tx,
  taskIds: readonly string[],
  need: number,
): Promise<Map<string, number>> {
  // SQLite has one writer, so that nobody holds a task: what was just read as open is, and the first ones are
  // enough.
  const candidates = tx.dialect === "postgres" ? taskIds : taskIds.slice(0, need);
  const rows = await tx
    .prepared("judging.takeSlots", ({ q, t, dialect }) => {
      const among = idInList(dialect, t.tasks.id, "taskIds");
      const open = sql`open_slots > 0 and state = 'open'`;
      const unlocked = sql`${t.tasks.id} in (select id from tasks where ${among} and ${open} order by queue_key limit ${sql.placeholder("need")} for update skip locked)`;
      return q
        .update(t.tasks)
        .set({ openSlots: sql`${t.tasks.openSlots} - 1`, slotsTaken: sql`${t.tasks.slotsTaken} + 1` })
        .where(dialect === "postgres" ? unlocked : sql`${among} and ${open}`)
        .returning({ id: t.tasks.id, slotsTaken: t.tasks.slotsTaken });
    })
    .execute({ taskIds: JSON.stringify(candidates), need });
  return new Map(rows.map((row) => [row.id, row.slotsTaken - 1]));
}
