import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A version with its campaign and its stored files. */
export async function findVersion(db: ReadDb, versionId: string) {
  const { campaigns, datasetVersions, datasets, datasetFiles } = db.t;
  const [row] = await db.q
    .select({
      version: datasetVersions,
      campaignId: datasets.campaignId,
      campaignName: campaigns.name,
      datasetName: datasets.name,
    })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .innerJoin(campaigns, eq(campaigns.id, datasets.campaignId))
    .where(eq(datasetVersions.id, versionId));
  if (!row) return undefined;
  const files = await db.q
    .select({
      path: datasetFiles.path,
      sha256: datasetFiles.sha256,
      bytes: datasetFiles.bytes,
      rows: datasetFiles.rows,
    })
    .from(datasetFiles)
    .where(eq(datasetFiles.versionId, versionId))
    .orderBy(asc(datasetFiles.path));
  return {
    ...row.version,
    campaignId: row.campaignId,
    campaignName: row.campaignName,
    datasetName: row.datasetName,
    files,
  };
}

export type FoundVersion = NonNullable<Awaited<ReturnType<typeof findVersion>>>;
