import { inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** Which model wrote each of these responses; a response without one has no entry. */
export async function responseModels(
  db: ReadDb,
  responseIds: readonly string[],
): Promise<Map<string, string>> {
  if (responseIds.length === 0) return new Map();
  const { responses } = db.t;
  const rows = await db.q
    .select({ id: responses.id, source: responses.source })
    .from(responses)
    .where(inArray(responses.id, [...responseIds]));
  return new Map(rows.flatMap((row) => (row.source.model ? [[row.id, row.source.model] as const] : [])));
}
