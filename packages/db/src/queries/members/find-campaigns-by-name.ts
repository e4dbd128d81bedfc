import { asc, inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The campaigns that have one of these names; a name may belong to several. */
export async function findCampaignsByName({ q, t: { campaigns } }: ReadDb, names: readonly string[]) {
  return q.select({ id: campaigns.id, name: campaigns.name }).from(campaigns).where(inArray(campaigns.name, [...names])).orderBy(asc(campaigns.id));
}
