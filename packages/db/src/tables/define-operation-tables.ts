import { sql } from "drizzle-orm";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

export type JobKind = "import" | "raw" | "settle" | "cut" | "prepare" | "train";
export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";
export type JobProgress = {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
  readonly counts?: Readonly<Record<string, number>>;
};

export function defineOperationTables(v: Vocabulary) {
  const jobs = v.table(
    "jobs",
    {
      id: v.text("id").primaryKey(),
      kind: v.text("kind").$type<JobKind>().notNull(),
      campaignId: v.text("campaign_id"),
      /**
       * What the job works on: an import, a campaign to be read from a raw file, the withdrawal or
       * reinstatement of a round, a dataset version, a format of one or a model.
       */
      subjectId: v.text("subject_id").notNull(),
      state: v.text("state").$type<JobState>().notNull(),
      progress: v.json<JobProgress>("progress").notNull(),
      error: v.text("error"),
      attempts: v.int("attempts").notNull().default(0),
      cancelRequested: v.bool("cancel_requested").notNull().default(false),
      leaseOwner: v.text("lease_owner"),
      leaseUntil: v.int("lease_until"),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
      finishedAt: v.int("finished_at"),
    },
    (t) => [
      v
        .index("jobs_waiting")
        .on(t.createdAt)
        .where(sql`state in ('queued', 'running')`),
      v.index("jobs_subject").on(t.subjectId),
    ],
  );

  const audit = v.table(
    "audit",
    {
      id: v.text("id").primaryKey(),
      at: v.int("at").notNull(),
      actorId: v.text("actor_id"),
      verb: v.text("verb").notNull(),
      targetKind: v.text("target_kind").notNull(),
      targetId: v.text("target_id").notNull(),
      change: v.json<Record<string, unknown>>("change").notNull(),
    },
    (t) => [v.index("audit_at").on(t.at), v.index("audit_target").on(t.targetId)],
  );

  const settings = v.table("settings", { key: v.text("key").primaryKey(), value: v.text("value").notNull() });

  return { jobs, audit, settings };
}
