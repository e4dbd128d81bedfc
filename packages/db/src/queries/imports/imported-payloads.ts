import { and, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

/** The payload hashes of the imported judgments on tasks, to know what an earlier round brought in. */
export async function importedPayloads(db: ReadDb, taskIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .prepared("imports.payloads", ({ q, t, dialect }) =>
      q
        .select({ payloadHash: t.judgments.payloadHash })
        .from(t.judgments)
        .where(and(idInList(dialect, t.judgments.taskId, "ids"), sql`${t.judgments.origin} = 'imported'`)),
    )
    .execute({ ids: JSON.stringify(taskIds) });
  return new Set(rows.map((row) => row.payloadHash));
}
