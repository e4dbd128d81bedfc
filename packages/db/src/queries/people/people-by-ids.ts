import { inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The people with these ids, as far as it matters whether they can sign in. */
export async function peopleByIds({ q, t: { users } }: ReadDb, ids: readonly string[]) {
  return q
    .select({ id: users.id, kind: users.kind, email: users.email })
    .from(users)
    .where(inArray(users.id, [...ids]));
}
