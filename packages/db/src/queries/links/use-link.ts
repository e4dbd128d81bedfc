import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Uses a link up; false when another was quicker. */
export async function useLink({ q, t: { links } }: Tx, linkId: string, now: number): Promise<boolean> {
  const used = await q
    .update(links)
    .set({ usedAt: now })
    .where(and(eq(links.id, linkId), isNull(links.usedAt), gt(links.expiresAt, now)))
    .returning({ id: links.id });
  return used.length === 1;
}
