import type { Tx } from "../../store/store.ts";

/** Stores a model that is to be trained; false when its id is taken. */
export async function insertModel({ q, t }: Tx, row: typeof t.models.$inferInsert): Promise<boolean> {
  return (
    (await q.insert(t.models).values(row).onConflictDoNothing().returning({ id: t.models.id })).length === 1
  );
}
