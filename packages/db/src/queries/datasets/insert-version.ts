import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Stores a version under the dataset's next number; null when its id or, at the same moment, its number is
 * taken.
 */
export async function insertVersion(
  { q, t }: Tx,
  row: Omit<typeof t.datasetVersions.$inferInsert, "number">,
): Promise<number | null> {
  const { datasetVersions } = t;
  const [last] = await q
    .select({ number: sql`coalesce(max(${datasetVersions.number}), 0)`.mapWith(Number) })
    .from(datasetVersions)
    .where(eq(datasetVersions.datasetId, row.datasetId));
  const stored = await q
    .insert(datasetVersions)
    .values({ ...row, number: (last?.number ?? 0) + 1 })
    .onConflictDoNothing()
    .returning({ number: datasetVersions.number });
  return stored[0]?.number ?? null;
}
