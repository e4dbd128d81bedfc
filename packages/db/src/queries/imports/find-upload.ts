import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function findUpload(db: ReadDb, uploadId: string) {
  const [row] = await db.q.select().from(db.t.uploads).where(eq(db.t.uploads.id, uploadId));
  return row;
}
