import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { SkipReason } from "@laurel/core/judging/skips";
import type { Answers } from "@laurel/core/questions/answers";
import { bound, forUpdate } from "../sql/fragments.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";
import type { AssignmentState } from "../tables/define-work-tables.ts";

const assignmentForUpdate = statement("judging.assignment", ({ q, t, dialect }) => {
  const query = q
    .select({
      id: t.assignments.id,
      taskId: t.assignments.taskId,
      campaignId: t.assignments.campaignId,
      userId: t.assignments.userId,
      presented: t.assignments.presented,
      state: t.assignments.state,
      expiresAt: t.assignments.expiresAt,
      leasedAt: t.assignments.leasedAt,
      draft: t.assignments.draft,
      skipId: t.assignments.skipId,
      promptId: t.tasks.promptId,
      campaignStatus: t.campaigns.status,
      leaseMinutes: t.campaigns.leaseMinutes,
      showReasoning: t.campaigns.showReasoning,
      blurTags: t.campaigns.blurTags,
      shownMetadata: t.campaigns.shownMetadata,
      questionsVersion: t.campaigns.questionsVersion,
      guidelinesVersion: t.campaigns.guidelinesVersion,
    })
    .from(t.assignments)
    .innerJoin(t.tasks, eq(t.tasks.id, t.assignments.taskId))
    .innerJoin(t.campaigns, eq(t.campaigns.id, t.assignments.campaignId))
    .innerJoin(
      t.members,
      and(eq(t.members.campaignId, t.assignments.campaignId), eq(t.members.userId, t.assignments.userId)),
    )
    .where(eq(t.assignments.id, sql.placeholder("assignmentId")));
  return forUpdate(dialect, query, t.assignments);
});

/**
 * An assignment of a person who still belongs to its campaign. Its row is locked, so that two answers to it
 * come one after the other.
 */
export async function findAssignment(tx: Tx, assignmentId: string) {
  const [row] = await tx.prepared(assignmentForUpdate).execute({ assignmentId });
  return row;
}

export type FoundAssignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;

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

const upsertLease = statement("judging.leaseAssignment", ({ q, t }) =>
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
);

/**
 * Stores a lease. Where this person's earlier lease on the task expired or was released, that row is leased
 * again: it keeps its id and its draft. Null when the person holds the task or has finished it.
 */
export async function leaseAssignment(
  tx: Tx,
  lease: NewLease,
): Promise<{ id: string; draft: Answers | null } | null> {
  const [row] = await tx.prepared(upsertLease).execute(lease);
  return row ?? null;
}

const leasesOfUser = statement("judging.leased", ({ q, t }) =>
  q
    .select({
      id: t.assignments.id,
      taskId: t.assignments.taskId,
      presented: t.assignments.presented,
      expiresAt: t.assignments.expiresAt,
      draft: t.assignments.draft,
      promptId: t.tasks.promptId,
    })
    .from(t.assignments)
    .innerJoin(t.tasks, eq(t.tasks.id, t.assignments.taskId))
    .where(
      and(
        eq(t.assignments.campaignId, sql.placeholder("campaignId")),
        eq(t.assignments.userId, sql.placeholder("userId")),
        sql`${t.assignments.state} = 'leased'`,
        gt(t.assignments.expiresAt, sql.placeholder("now")),
      ),
    )
    .orderBy(asc(t.assignments.leasedAt), asc(t.assignments.id)),
);

/** The assignments that a person holds in a campaign and may still answer, oldest lease first. */
export async function leasedAssignments(db: ReadDb, campaignId: string, userId: string, now: number) {
  return db.prepared(leasesOfUser).execute({ campaignId, userId, now });
}

export async function storeDraft(tx: Tx, assignmentId: string, draft: Answers): Promise<void> {
  const { assignments } = tx.t;
  await tx.q.update(assignments).set({ draft }).where(eq(assignments.id, assignmentId));
}

const endAssignment = statement("judging.finish", ({ q, t }) =>
  q
    .update(t.assignments)
    .set({
      state: bound("to"),
      finishedAt: bound("now"),
      draft: sql`case when ${sql.placeholder("ending")} in ('expired', 'released') then ${t.assignments.draft} end`,
    })
    .where(
      and(
        eq(t.assignments.id, sql.placeholder("assignmentId")),
        sql`${t.assignments.state} = ${sql.placeholder("from")}`,
      ),
    )
    .returning({ id: t.assignments.id }),
);

/**
 * Moves an assignment from the state it was read in to an end state; false when somebody else moved it first.
 * An expired or released assignment keeps its draft, so that it is there when the person comes back to the
 * task.
 */
export async function finishAssignment(
  tx: Tx,
  assignmentId: string,
  from: AssignmentState,
  to: AssignmentState,
  now: number,
): Promise<boolean> {
  const rows = await tx.prepared(endAssignment).execute({ assignmentId, from, to, ending: to, now });
  return rows.length === 1;
}

export async function recordSkip(
  tx: Tx,
  assignmentId: string,
  skip: { readonly skipId: string; readonly skipReason: SkipReason; readonly skipNote: string | null },
): Promise<void> {
  const { assignments } = tx.t;
  await tx.q.update(assignments).set(skip).where(eq(assignments.id, assignmentId));
}

/** Some of the leases that ran out before `now`, oldest first. */
export async function expiredLeases(tx: Tx, now: number, limit: number) {
  const { assignments } = tx.t;
  return tx.q
    .select({ id: assignments.id, taskId: assignments.taskId, campaignId: assignments.campaignId })
    .from(assignments)
    .where(and(sql`${assignments.state} = 'leased'`, lt(assignments.expiresAt, now)))
    .orderBy(asc(assignments.expiresAt))
    .limit(limit);
}
