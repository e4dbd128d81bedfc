import type { Tx } from "../../store/store.ts";

/**
 * Stores an import that waits for its job; false when its id is taken or another import of the campaign is
 * under way.
 */
export async function insertImport({ q, t }: Tx, row: typeof t.imports.$inferInsert): Promise<boolean> {
  const stored = await q.insert(t.imports).values(row).onConflictDoNothing().returning({ id: t.imports.id });
  return stored.length === 1;
}
