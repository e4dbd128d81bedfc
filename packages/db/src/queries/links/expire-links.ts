import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

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
