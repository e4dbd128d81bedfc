import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** Imports with their file, their job's progress and who started them; the caller says which. */
export function importsWithFiles(db: ReadDb) {
  const { imports, uploads, jobs, users } = db.t;
  return db.q
    .select({ import: imports, upload: uploads, progress: jobs.progress, createdByName: users.name })
    .from(imports)
    .innerJoin(uploads, eq(uploads.id, imports.uploadId))
    .innerJoin(jobs, eq(jobs.id, imports.jobId))
    .leftJoin(users, eq(users.id, imports.createdBy));
}
