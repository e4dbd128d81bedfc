import type { Tx } from "../../store/store.ts";
import type { Tables } from "../../tables/define-tables.ts";

const BATCH = 500;

/**
 * Stores accounts and returns the ids of those that are new: an e-mail that has one already is left alone.
 */
export async function insertPeople(
  { q, t: { users } }: Tx,
  people: readonly Tables["users"]["$inferInsert"][],
): Promise<Set<string>> {
  const inserted = new Set<string>();
  for (let start = 0; start < people.length; start += BATCH) {
    const rows = await q
      .insert(users)
      .values(people.slice(start, start + BATCH))
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    for (const { id } of rows) inserted.add(id);
  }
  return inserted;
}
