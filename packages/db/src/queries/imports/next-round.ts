import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * The number of a campaign's next round. Only one import of a campaign runs at a time, so it is never taken
 * twice.
 */
export async function nextRound({ q, t }: Tx, campaignId: string): Promise<number> {
  const [row] = await q
    .select({ last: sql`max(${t.imports.round})`.mapWith(Number) })
    .from(t.imports)
    .where(eq(t.imports.campaignId, campaignId));
  return (row?.last ?? 0) + 1;
}
