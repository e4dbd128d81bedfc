import type { Tx } from "../../store/store.ts";

/** Stores a dataset; false when its id is taken. */
export async function insertDataset({ q, t }: Tx, row: typeof t.datasets.$inferInsert): Promise<boolean> {
  return (
    (await q.insert(t.datasets).values(row).onConflictDoNothing().returning({ id: t.datasets.id })).length ===
    1
  );
}
