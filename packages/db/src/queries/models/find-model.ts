import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function findModel(db: ReadDb, modelId: string) {
  const [row] = await db.q.select().from(db.t.models).where(eq(db.t.models.id, modelId));
  return row;
}

export type FoundModel = NonNullable<Awaited<ReturnType<typeof findModel>>>;
