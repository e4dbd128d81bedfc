import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Deletes some of what an import staged and never showed to anybody, at most `limit` rows of each table.
 * Returns how many rows went; 0 when nothing is left.
 */
export async function deleteStaged({ q, t }: Tx, importId: string, limit: number): Promise<number> {
  const some = (table: typeof t.judgments | typeof t.tasks | typeof t.responses | typeof t.prompts) =>
    q.select({ id: table.id }).from(table).where(eq(table.importId, importId)).limit(limit);
  const judgments = await q
    .delete(t.judgments)
    .where(inArray(t.judgments.id, some(t.judgments)))
    .returning({ id: t.judgments.id });
  if (judgments.length > 0) return judgments.length;
  const tasks = await q
    .delete(t.tasks)
    .where(sql`${t.tasks.id} in (${some(t.tasks)}) and ${t.tasks.state} = 'staged'`)
    .returning({ id: t.tasks.id });
  if (tasks.length > 0) return tasks.length;
  const responses = await q
    .delete(t.responses)
    .where(inArray(t.responses.id, some(t.responses)))
    .returning({ id: t.responses.id });
  if (responses.length > 0) return responses.length;
  const prompts = await q
    .delete(t.prompts)
    .where(inArray(t.prompts.id, some(t.prompts)))
    .returning({ id: t.prompts.id });
  return prompts.length;
}
