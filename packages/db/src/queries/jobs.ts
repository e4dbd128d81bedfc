import { and, asc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { forUpdate } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";
import type { JobKind, JobProgress } from "../tables/define-operation-tables.ts";

export type NewJob = {
  readonly id: string;
  readonly kind: JobKind;
  readonly campaignId: string | null;
  readonly subjectId: string;
  readonly createdBy: string;
  readonly createdAt: number;
};

/** Asks for a job, in the transaction that needs it. */
export async function insertJob({ q, t }: Tx, job: NewJob): Promise<void> {
  await q
    .insert(t.jobs)
    .values({ ...job, state: "queued", progress: { phase: "waiting", done: 0, total: null } });
}

export async function findJob(db: ReadDb, jobId: string) {
  const [row] = await db.q.select().from(db.t.jobs).where(eq(db.t.jobs.id, jobId));
  return row;
}

export type FoundJob = NonNullable<Awaited<ReturnType<typeof findJob>>>;

type Lease = {
  readonly owner: string;
  readonly now: number;
  readonly until: number;
  readonly kinds: readonly JobKind[];
};

/**
 * Takes the oldest job that is waiting or whose worker stopped renewing its lease; null if there is none. The
 * update is conditional, so only one of several processes gets a job; `attempts` counts every start.
 */
export async function leaseJob({ q, t }: Tx, { owner, now, until, kinds }: Lease) {
  const { jobs } = t;
  const free = and(
    inArray(jobs.kind, [...kinds]),
    or(eq(jobs.state, "queued"), and(eq(jobs.state, "running"), lt(jobs.leaseUntil, now))),
  );
  const waiting = await q
    .select({ id: jobs.id, attempts: jobs.attempts })
    .from(jobs)
    .where(free)
    .orderBy(asc(jobs.createdAt), asc(jobs.id))
    .limit(8);
  for (const { id, attempts } of waiting) {
    const [job] = await q
      .update(jobs)
      .set({ state: "running", leaseOwner: owner, leaseUntil: until, attempts: attempts + 1 })
      .where(and(eq(jobs.id, id), eq(jobs.attempts, attempts), free))
      .returning();
    if (job) return job;
  }
  return null;
}

type Renewal = {
  readonly jobId: string;
  readonly owner: string;
  readonly until: number;
  readonly progress?: JobProgress;
};

/**
 * Keeps a lease, writes down how far the job is, and tells whether to stop. It returns null if the lease was
 * lost; the work must then stop too.
 */
export async function renewJobLease(
  { q, t: { jobs } }: Tx,
  { jobId, owner, until, progress }: Renewal,
): Promise<{ readonly cancelRequested: boolean } | null> {
  const [job] = await q
    .update(jobs)
    .set({ leaseUntil: until, ...(progress && { progress }) })
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)))
    .returning({ cancelRequested: jobs.cancelRequested });
  return job ?? null;
}

/** Whether this owner still holds a job. Nobody can take it over until the transaction ends. */
export async function holdsJob(
  { q, t: { jobs }, dialect }: Tx,
  { jobId, owner }: { readonly jobId: string; readonly owner: string },
): Promise<boolean> {
  const held = q
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)));
  return (await forUpdate(dialect, held, jobs)).length === 1;
}

type End = {
  readonly jobId: string;
  readonly owner: string;
  readonly state: "done" | "failed" | "cancelled";
  readonly error: string | null;
  readonly now: number;
};

/** Ends a job that this owner still holds; false when it was ended already, or by another. */
export async function finishJob(
  { q, t: { jobs } }: Tx,
  { jobId, owner, state, error, now }: End,
): Promise<boolean> {
  const ended = await q
    .update(jobs)
    .set({ state, error, finishedAt: now, leaseOwner: null, leaseUntil: null })
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)))
    .returning({ id: jobs.id });
  return ended.length === 1;
}

type Release = { readonly jobId: string; readonly owner: string; readonly counted: boolean };

/**
 * Puts a job back in the queue at once. Unless this start is `counted`, it is taken off the attempts again.
 */
export async function releaseJob({ q, t: { jobs } }: Tx, { jobId, owner, counted }: Release): Promise<void> {
  await q
    .update(jobs)
    .set({
      state: "queued",
      leaseOwner: null,
      leaseUntil: null,
      ...(counted ? {} : { attempts: sql`${jobs.attempts} - 1` }),
    })
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)));
}

/** Asks a job that has not ended to stop; whether there was one to ask. */
export async function requestCancel({ q, t }: Tx, jobId: string): Promise<boolean> {
  const asked = await q
    .update(t.jobs)
    .set({ cancelRequested: true })
    .where(and(eq(t.jobs.id, jobId), inArray(t.jobs.state, ["queued", "running"])))
    .returning({ id: t.jobs.id });
  return asked.length === 1;
}
