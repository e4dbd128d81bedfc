import { and, count, desc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";
import type { FoundImport } from "./find-import.ts";
import { importsWithFiles } from "./imports-with-files.ts";

/** A campaign's rounds, newest first. */
export async function listImports(
  db: ReadDb,
  listing: {
    readonly campaignId: string;
    readonly search: string;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<{ rows: FoundImport[]; total: number }> {
  const { imports, uploads } = db.t;
  const where = and(eq(imports.campaignId, listing.campaignId), matches(listing.search, uploads.fileName));
  const rows = await importsWithFiles(db)
    .where(where)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(imports)
    .innerJoin(uploads, eq(uploads.id, imports.uploadId))
    .where(where);
  return { rows, total: all?.total ?? 0 };
}
