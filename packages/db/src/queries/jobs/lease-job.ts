import { and, asc, eq, inArray, lt, or } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import type { JobKind } from "../../tables/define-operation-tables.ts";

type Lease = {
  readonly owner: string;
  readonly now: number;
  readonly until: number;
  readonly kinds: readonly JobKind[];
};

/**
 * Takes the oldest job that waits, or whose worker stopped renewing its lease; null when there is none. The
 * update is conditional, so of several processes one gets it; `attempts` counts every start.
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
