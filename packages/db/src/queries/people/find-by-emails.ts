import { inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

const BATCH = 500;

/** The ids of accounts by e-mail. */
export async function findByEmails(
  { q, t: { users } }: ReadDb,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < emails.length; start += BATCH) {
    const rows = await q
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(inArray(users.email, emails.slice(start, start + BATCH)));
    for (const { id, email } of rows) if (email !== null) found.set(email, id);
  }
  return found;
}
