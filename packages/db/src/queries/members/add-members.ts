import type { Tx } from "../../store/store.ts";
import type { Tables } from "../../tables/define-tables.ts";

const BATCH = 500;

/** Stores memberships and returns how many are new: whoever belongs already keeps role and tags. */
export async function addMembers(
  { q, t: { members } }: Tx,
  rows: readonly Tables["members"]["$inferInsert"][],
): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    const inserted = await q
      .insert(members)
      .values(rows.slice(start, start + BATCH))
      .onConflictDoNothing()
      .returning({ userId: members.userId });
    added += inserted.length;
  }
  return added;
}
