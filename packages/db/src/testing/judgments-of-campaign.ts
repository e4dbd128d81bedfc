import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "../store/store.ts";

/** Every judgment of a campaign in the order of its facts, for tests that look behind the verbs. */
export async function judgmentsOfCampaign(db: ReadDb, campaignId: string) {
  const { judgments } = db.t;
  return db.q
    .select()
    .from(judgments)
    .where(eq(judgments.campaignId, campaignId))
    .orderBy(asc(judgments.seq));
}
