import { and, inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { hasArrived } from "../campaigns/has-arrived.ts";

/** Those of the ids that no campaign has. */
export async function missingCampaigns(
  { q, t: { campaigns } }: ReadDb,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await q
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(inArray(campaigns.id, [...ids]), hasArrived(campaigns)));
  const known = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !known.has(id));
}
