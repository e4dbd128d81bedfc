import { sql } from "drizzle-orm";
import type { Answers } from "@laurel/core/questions/answers";
import type { Tx } from "../../store/store.ts";

export type NewLease = {
  readonly id: string;
  readonly taskId: string;
  readonly campaignId: string;
  readonly userId: string;
  readonly slot: number;
  readonly presented: readonly string[];
  readonly leasedAt: number;
  readonly expiresAt: number;
};

/**
 * Stores a lease; a lease of this person on this task that expired or was released starts anew under its old
 * id, with the draft that it had.
 */
export async function leaseAssignment(
  tx: Tx,
  lease: NewLease,
): Promise<{ id: string; draft: Answers | null } | null> {
  const [row] = await tx
    .prepared("judging.leaseAssignment", ({ q, t }) =>
      q
        .insert(t.assignments)
        .values({
          id: sql.placeholder("id"),
          taskId: sql.placeholder("taskId"),
          campaignId: sql.placeholder("campaignId"),
          userId: sql.placeholder("userId"),
          slot: sql.placeholder("slot"),
          presented: sql.placeholder("presented"),
          state: "leased",
          leasedAt: sql.placeholder("leasedAt"),
          expiresAt: sql.placeholder("expiresAt"),
        })
        .onConflictDoUpdate({
          target: [t.assignments.taskId, t.assignments.userId],
          set: {
            state: "leased",
            slot: sql`excluded.slot`,
            presented: sql`excluded.presented`,
            leasedAt: sql`excluded.leased_at`,
            expiresAt: sql`excluded.expires_at`,
            finishedAt: null,
          },
          setWhere: sql`${t.assignments.state} in ('expired', 'released')`,
        })
        .returning({ id: t.assignments.id, draft: t.assignments.draft }),
    )
    .execute(lease);
  return row ?? null;
}
