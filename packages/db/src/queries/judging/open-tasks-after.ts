import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

export type OpenTask = {
  readonly id: string;
  readonly queueKey: number;
  readonly promptId: string;
  readonly responseIds: readonly string[];
  readonly slotsTaken: number;
  /** False when this person has the task already: leased, judged or skipped. */
  readonly eligible: boolean;
};

/** The open tasks of a campaign behind a cursor, in queue order, as seen without locks. */
export async function openTasksAfter(
  tx: Tx,
  campaignId: string,
  userId: string,
  cursor: number,
  limit: number,
): Promise<OpenTask[]> {
  const rows = await tx
    .prepared("judging.openTasksAfter", ({ q, t }) =>
      q
        .select({
          id: t.tasks.id,
          queueKey: t.tasks.queueKey,
          promptId: t.tasks.promptId,
          responseIds: t.tasks.responseIds,
          slotsTaken: t.tasks.slotsTaken,
          state: t.assignments.state,
        })
        .from(t.tasks)
        .leftJoin(
          t.assignments,
          and(eq(t.assignments.taskId, t.tasks.id), eq(t.assignments.userId, sql.placeholder("userId"))),
        )
        .where(
          and(
            eq(t.tasks.campaignId, sql.placeholder("campaignId")),
            sql`${t.tasks.openSlots} > 0 and ${t.tasks.state} = 'open'`,
            gt(t.tasks.queueKey, sql.placeholder("cursor")),
          ),
        )
        .orderBy(asc(t.tasks.queueKey))
        .limit(sql.placeholder("limit")),
    )
    .execute({ campaignId, userId, cursor, limit });
  return rows.map(({ state, ...task }) => ({
    ...task,
    eligible: state === null || state === "expired" || state === "released",
  }));
}
