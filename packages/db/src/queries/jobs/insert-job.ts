import type { Tx } from "../../store/store.ts";
import type { JobKind } from "../../tables/define-operation-tables.ts";

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
