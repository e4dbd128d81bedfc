import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Disables an account or (null) enables it; either way the sessions that stood are dead. */
export async function setDisabledAt(
  { q, t: { users } }: Tx,
  userId: string,
  disabledAt: number | null,
): Promise<void> {
  await q
    .update(users)
    .set({ disabledAt, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
}
