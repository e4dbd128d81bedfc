import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** A member's row, locked until the transaction ends: one person's claims run one after another. */
export async function lockMember(tx: Tx, campaignId: string, userId: string) {
  const [member] = await tx
    .prepared("judging.lockMember", ({ q, t }) =>
      q
        .update(t.members)
        .set({ cursor: sql`${t.members.cursor}` })
        .where(
          and(
            eq(t.members.campaignId, sql.placeholder("campaignId")),
            eq(t.members.userId, sql.placeholder("userId")),
          ),
        )
        .returning({
          cursor: t.members.cursor,
          judged: t.members.judged,
          judgedOnDay: t.members.judgedOnDay,
          day: t.members.day,
          role: t.members.role,
        }),
    )
    .execute({ campaignId, userId });
  return member;
}
