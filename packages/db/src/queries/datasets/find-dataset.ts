import { desc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A dataset with its versions, newest first. */
export async function findDataset(db: ReadDb, datasetId: string) {
  const { datasets, datasetVersions, users } = db.t;
  const [dataset] = await db.q.select().from(datasets).where(eq(datasets.id, datasetId));
  if (!dataset) return undefined;
  const versions = await db.q
    .select({
      id: datasetVersions.id,
      number: datasetVersions.number,
      status: datasetVersions.status,
      createdAt: datasetVersions.createdAt,
      createdBy: users.name,
      manifest: datasetVersions.manifest,
      error: datasetVersions.error,
      label: datasetVersions.label,
      withdrawnAt: datasetVersions.withdrawnAt,
    })
    .from(datasetVersions)
    .leftJoin(users, eq(users.id, datasetVersions.createdBy))
    .where(eq(datasetVersions.datasetId, datasetId))
    .orderBy(desc(datasetVersions.number));
  return { ...dataset, versions };
}
