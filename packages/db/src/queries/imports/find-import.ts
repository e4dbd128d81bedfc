import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function findImport(db: ReadDb, importId: string) {
  const { imports, uploads, jobs, users } = db.t;
  const [row] = await db.q
    .select({ import: imports, upload: uploads, progress: jobs.progress, createdByName: users.name })
    .from(imports)
    .innerJoin(uploads, eq(uploads.id, imports.uploadId))
    .innerJoin(jobs, eq(jobs.id, imports.jobId))
    .leftJoin(users, eq(users.id, imports.createdBy))
    .where(eq(imports.id, importId));
  return row;
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;
