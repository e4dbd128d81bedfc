import { inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The names of campaigns, in the order of their ids as given. */
export async function campaignNames(db: ReadDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.q
    .select({ id: db.t.campaigns.id, name: db.t.campaigns.name })
    .from(db.t.campaigns)
    .where(inArray(db.t.campaigns.id, [...ids]));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id);
}
