import { sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

/**
 * Takes one open slot of up to `need` of the given tasks, in queue order. Tasks that another transaction holds are
 * passed over. The conditional decrement is what keeps overlap from ever being exceeded.
 * Returns the slot number of each task taken.
 */
export async function takeSlots(tx: Tx, taskIds: readonly string[], need: number): Promise<Map<string, number>> {
  const rows = await tx
    .prepared("judging.takeSlots", ({ q, t, dialect }) => {
      const lock = dialect === "postgres" ? sql` for update skip locked` : sql``;
      const open = sql`select id from tasks where ${idInList(dialect, t.tasks.id, "taskIds")} and open_slots > 0 and state = 'open' order by queue_key limit ${sql.placeholder("need")}${lock}`;
      return q
        .update(t.tasks)
        .set({ openSlots: sql`${t.tasks.openSlots} - 1`, slotsTaken: sql`${t.tasks.slotsTaken} + 1` })
        .where(sql`${t.tasks.id} in (${open})`)
        .returning({ id: t.tasks.id, slotsTaken: t.tasks.slotsTaken });
    })
    .execute({ taskIds: JSON.stringify(taskIds), need });
  return new Map(rows.map((row) => [row.id, row.slotsTaken - 1]));
}
