import { and, count, desc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

/** A campaign's reward models, newest first, with the dataset version that each was trained on. */
export async function listModels(
  db: ReadDb,
  listing: {
    readonly campaignId: string;
    readonly search: string;
    readonly offset: number;
    readonly limit: number;
  },
) {
  const { models, datasetVersions, datasets } = db.t;
  const where = and(eq(models.campaignId, listing.campaignId), matches(listing.search, datasets.name));
  const rows = await db.q
    .select({
      id: models.id,
      status: models.status,
      seed: models.seed,
      report: models.report,
      error: models.error,
      createdAt: models.createdAt,
      versionId: models.versionId,
      versionNumber: datasetVersions.number,
      datasetName: datasets.name,
    })
    .from(models)
    .innerJoin(datasetVersions, eq(datasetVersions.id, models.versionId))
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(where)
    .orderBy(desc(models.createdAt), desc(models.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(models)
    .innerJoin(datasetVersions, eq(datasetVersions.id, models.versionId))
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(where);
  return { rows, total: all?.total ?? 0 };
}
