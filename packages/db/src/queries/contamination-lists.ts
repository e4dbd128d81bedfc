import { and, desc, eq } from "drizzle-orm";
import type { ReadDb, Tx } from "../store/store.ts";

type NewList = Tx["t"]["contaminationLists"]["$inferInsert"];

/**
 * Stores a list. Where the campaign has this file under this name already, returns that list; `added` tells
 * the two apart.
 */
export async function insertList({ q, t }: Tx, row: NewList): Promise<NewList & { readonly added: boolean }> {
  const { contaminationLists } = t;
  const [stored] = await q.insert(contaminationLists).values(row).onConflictDoNothing().returning();
  if (stored) return { ...stored, added: true };
  const [known] = await q
    .select()
    .from(contaminationLists)
    .where(
      and(
        eq(contaminationLists.campaignId, row.campaignId),
        eq(contaminationLists.sha256, row.sha256),
        eq(contaminationLists.name, row.name),
      ),
    );
  return { ...(known ?? row), added: false };
}

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
