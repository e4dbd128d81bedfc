import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A format that is or was prepared. */
export async function findFormat(db: ReadDb, id: string) {
  const { versionFormats } = db.t;
  const [row] = await db.q.select().from(versionFormats).where(eq(versionFormats.id, id));
  return row;
}
