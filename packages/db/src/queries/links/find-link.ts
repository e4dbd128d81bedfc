import { and, eq, gt, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

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
