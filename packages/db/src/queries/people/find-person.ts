import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function findPerson({ q, t: { users } }: ReadDb, userId: string) {
  const [person] = await q
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      kind: users.kind,
      disabledAt: users.disabledAt,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .where(eq(users.id, userId));
  return person ?? null;
}
