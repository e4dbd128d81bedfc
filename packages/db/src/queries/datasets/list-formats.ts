import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The formats of a version that are or were prepared, by name. */
export async function listFormats(db: ReadDb, versionId: string) {
  const { versionFormats } = db.t;
  return db.q
    .select({
      id: versionFormats.id,
      format: versionFormats.format,
      status: versionFormats.status,
      jobId: versionFormats.jobId,
      error: versionFormats.error,
      manifest: versionFormats.manifest,
    })
    .from(versionFormats)
    .where(eq(versionFormats.versionId, versionId))
    .orderBy(asc(versionFormats.format));
}
