import { and, eq, gt, isNull } from "drizzle-orm";
import type { ReadDb, Tx } from "../store/store.ts";
import type { Tables } from "../tables/define-tables.ts";

const BATCH = 500;

export async function insertLinks(
  { q, t }: Tx,
  links: readonly Tables["links"]["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < links.length; start += BATCH)
    await q.insert(t.links).values(links.slice(start, start + BATCH));
}

/**
 * A link that can still be used, with whom it is for (nobody yet: set-up). Links of disabled people can't.
 */
export async function findLink({ q, t: { links, users } }: ReadDb, tokenHash: string, now: number) {
  const [link] = await q
    .select({
      id: links.id,
      purpose: links.purpose,
      userId: links.userId,
      name: users.name,
      email: users.email,
      role: users.role,
    })
    .from(links)
    .leftJoin(users, eq(users.id, links.userId))
    .where(
      and(
        eq(links.tokenHash, tokenHash),
        isNull(links.usedAt),
        gt(links.expiresAt, now),
        isNull(users.disabledAt),
      ),
    );
  return link ?? null;
}

/** Uses a link up; false when another was quicker. */
export async function useLink({ q, t: { links } }: Tx, linkId: string, now: number): Promise<boolean> {
  const used = await q
    .update(links)
    .set({ usedAt: now })
    .where(and(eq(links.id, linkId), isNull(links.usedAt), gt(links.expiresAt, now)))
    .returning({ id: links.id });
  return used.length === 1;
}

/** Ends the unused links of a person, or the set-up links (null). */
export async function expireLinks(
  { q, t: { links } }: Tx,
  userId: string | null,
  now: number,
): Promise<void> {
  const whose = userId === null ? eq(links.purpose, "setup") : eq(links.userId, userId);
  await q
    .update(links)
    .set({ expiresAt: now })
    .where(and(whose, isNull(links.usedAt), gt(links.expiresAt, now)));
}
