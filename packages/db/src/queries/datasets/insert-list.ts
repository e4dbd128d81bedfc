import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type NewList = Tx["t"]["contaminationLists"]["$inferInsert"];

/**
 * Stores a list; the one that there is where the campaign has this file under this name. `added` says which.
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
