import { and, eq, not } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { hasArrived } from "../campaigns/has-arrived.ts";

/** A campaign that is being read from a raw file, and the file. */
export async function findArriving({ q, t }: ReadDb, campaignId: string) {
  const [row] = await q
    .select({
      id: t.campaigns.id,
      name: t.campaigns.name,
      uploadId: t.uploads.id,
      sha256: t.uploads.sha256,
      bytes: t.uploads.bytes,
    })
    .from(t.campaigns)
    .innerJoin(t.uploads, eq(t.uploads.campaignId, t.campaigns.id))
    .where(and(eq(t.campaigns.id, campaignId), not(hasArrived(t.campaigns))));
  return row;
}

export type Arriving = NonNullable<Awaited<ReturnType<typeof findArriving>>>;
