import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { importsWithFiles } from "./imports-with-files.ts";

export async function findImport(db: ReadDb, importId: string) {
  const [row] = await importsWithFiles(db).where(eq(db.t.imports.id, importId));
  return row;
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;
