import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { bound } from "../bound.ts";

/** Counts a judgment in its member's totals, of all time and of the UTC day `day`. */
export async function countJudgedMember(
  tx: Tx,
  campaignId: string,
  userId: string,
  day: number,
  now: number,
): Promise<void> {
  await tx
    .prepared("judging.countMember", ({ q, t }) =>
      q
        .update(t.members)
        .set({
          judged: sql`${t.members.judged} + 1`,
          judgedOnDay: sql`case when ${t.members.day} = ${sql.placeholder("today")} then ${t.members.judgedOnDay} + 1 else 1 end`,
          day: bound("day"),
          lastJudgedAt: bound("now"),
        })
        .where(
          and(
            eq(t.members.campaignId, sql.placeholder("campaignId")),
            eq(t.members.userId, sql.placeholder("userId")),
          ),
        ),
    )
    .execute({ campaignId, userId, today: day, day, now });
}
