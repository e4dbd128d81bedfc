import { and, asc, eq, lte } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A campaign's rounds that were visible at the watermark, in their order. */
export async function roundsOfCampaign({ q, t: { imports } }: ReadDb, campaignId: string, watermark: number) {
  const rows = await q
    .select({
      round: imports.round,
      id: imports.id,
      format: imports.format,
      mapping: imports.mapping,
      namePolicy: imports.namePolicy,
      skipInvalid: imports.skipInvalid,
      result: imports.result,
      createdAt: imports.createdAt,
      finishedAt: imports.finishedAt,
    })
    .from(imports)
    .where(
      and(eq(imports.campaignId, campaignId), eq(imports.status, "visible"), lte(imports.seq, watermark)),
    )
    .orderBy(asc(imports.round));
  return rows.flatMap(({ round, ...row }) => (round === null ? [] : [{ round, ...row }]));
}
