import { and, desc, eq, lt } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The version of a dataset that was finished last before this number. */
export async function findParentVersion(
  db: ReadDb,
  { datasetId, number }: { readonly datasetId: string; readonly number: number },
) {
  const { datasetVersions } = db.t;
  const [parent] = await db.q
    .select({ id: datasetVersions.id, number: datasetVersions.number, manifest: datasetVersions.manifest })
    .from(datasetVersions)
    .where(
      and(
        eq(datasetVersions.datasetId, datasetId),
        lt(datasetVersions.number, number),
        eq(datasetVersions.status, "ready"),
      ),
    )
    .orderBy(desc(datasetVersions.number))
    .limit(1);
  return parent;
}
