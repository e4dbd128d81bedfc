import { desc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The lists of a campaign, newest first. */
export async function listLists(db: ReadDb, campaignId: string) {
  const { contaminationLists, users } = db.t;
  return db.q
    .select({
      id: contaminationLists.id,
      name: contaminationLists.name,
      sha256: contaminationLists.sha256,
      texts: contaminationLists.texts,
      words: contaminationLists.words,
      createdBy: users.name,
      createdAt: contaminationLists.createdAt,
    })
    .from(contaminationLists)
    .leftJoin(users, eq(users.id, contaminationLists.createdBy))
    .where(eq(contaminationLists.campaignId, campaignId))
    .orderBy(desc(contaminationLists.createdAt), desc(contaminationLists.id));
}
