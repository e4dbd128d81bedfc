import type { Tx } from "../../store/store.ts";

export async function insertUpload({ q, t }: Tx, row: typeof t.uploads.$inferInsert): Promise<void> {
  await q.insert(t.uploads).values(row);
}
