import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

export async function updateImport(
  { q, t }: Tx,
  importId: string,
  changes: Partial<typeof t.imports.$inferInsert>,
): Promise<void> {
  await q.update(t.imports).set(changes).where(eq(t.imports.id, importId));
}
