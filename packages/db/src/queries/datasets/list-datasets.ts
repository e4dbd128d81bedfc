import { and, count, desc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

/** A campaign's datasets, newest first, each with its latest version. */
export async function listDatasets(
  db: ReadDb,
  listing: {
    readonly campaignId: string;
    readonly search: string;
    readonly offset: number;
    readonly limit: number;
  },
) {
  const { datasets, datasetVersions } = db.t;
  const where = and(eq(datasets.campaignId, listing.campaignId), matches(listing.search, datasets.name));
  const found = await db.q
    .select({ id: datasets.id, name: datasets.name, createdAt: datasets.createdAt })
    .from(datasets)
    .where(where)
    .orderBy(desc(datasets.createdAt), desc(datasets.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q.select({ total: count() }).from(datasets).where(where);
  const versions = found.length
    ? await db.q
        .select({
          versionId: datasetVersions.id,
          datasetId: datasetVersions.datasetId,
          number: datasetVersions.number,
          status: datasetVersions.status,
          manifest: datasetVersions.manifest,
        })
        .from(datasetVersions)
        .where(
          inArray(
            datasetVersions.datasetId,
            found.map((dataset) => dataset.id),
          ),
        )
        .orderBy(desc(datasetVersions.number))
    : [];
  const byDataset = Map.groupBy(versions, (version) => version.datasetId);
  return {
    rows: found.map((dataset) => ({ ...dataset, versions: byDataset.get(dataset.id) ?? [] })),
    total: all?.total ?? 0,
  };
}
