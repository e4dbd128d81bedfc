import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * The person without sign-in who stands for the recorded preferences of a file; made when there is none of
 * this name.
 */
export async function importedAnnotator(
  { q, t }: Tx,
  name: string,
  newId: () => string,
  now: number,
): Promise<string> {
  const { users } = t;
  const [known] = await q
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.kind, "imported"), eq(users.name, name)))
    .limit(1);
  if (known) return known.id;
  const id = newId();
  await q.insert(users).values({ id, name, role: "member", kind: "imported", createdAt: now });
  return id;
}
