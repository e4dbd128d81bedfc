import { and, asc, inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { hasArrived } from "../campaigns/has-arrived.ts";

/** The campaigns that have one of these names; a name may belong to several. */
export async function findCampaignsByName({ q, t: { campaigns } }: ReadDb, names: readonly string[]) {
  return q
    .select({ id: campaigns.id, name: campaigns.name })
    .from(campaigns)
    .where(and(inArray(campaigns.name, [...names]), hasArrived(campaigns)))
    .orderBy(asc(campaigns.id));
}
