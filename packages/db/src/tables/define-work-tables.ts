import { sql } from "drizzle-orm";
import type { SkipReason } from "@laurel/core/judging/skips";
import type { Answers } from "@laurel/core/questions/answers";
import type { CampaignTables } from "./define-campaign-tables.ts";
import type { ImportTables } from "./define-import-tables.ts";
import type { PeopleTables } from "./define-people-tables.ts";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

/**
 * A staged task belongs to an import that is not enqueued yet: nobody sees it. A withdrawn one belongs to a
 * withdrawn round, or its prompt or one of its responses is retired: nobody is given it. A blank one has a blank
 * response, and an overlap of 0: it is there for the judgments that came with it, and nobody is asked to judge it.
 */
export type TaskState = "staged" | "open" | "done" | "exhausted" | "withdrawn" | "blank";
export type AssignmentState = "leased" | "judged" | "skipped" | "expired" | "released";

export type WithdrawalAct = "withdraw" | "reinstate";
/** Withdrawing a prompt or a response is called retiring it. */
export type WithdrawalTarget = "round" | "prompt" | "response";

export type Origin = "live" | "imported" | "adjudication" | "model";

export function defineWorkTables(
  v: Vocabulary,
  { users }: PeopleTables,
  { campaigns }: CampaignTables,
  { prompts, imports }: ImportTables,
) {
  const tasks = v.table(
    "tasks",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      promptId: v
        .text("prompt_id")
        .notNull()
        .references(() => prompts.id),
      importId: v
        .text("import_id")
        .notNull()
        .references(() => imports.id),
      /** The responses to be judged; the first is the canonical first of every statistic. */
      responseIds: v.json<readonly string[]>("response_ids").notNull(),
      state: v.text("state").$type<TaskState>().notNull(),
      /** The state that a withdrawn task had before; null for all others. */
      withdrawnFrom: v.text("withdrawn_from").$type<TaskState>(),
      overlap: v.int("overlap").notNull(),
      openSlots: v.int("open_slots").notNull(),
      /**
       * How many slots were ever handed out: the next lease's slot number, which decides its presented order.
       */
      slotsTaken: v.int("slots_taken").notNull().default(0),
      judged: v.int("judged").notNull().default(0),
      skips: v.int("skips").notNull().default(0),
      queueKey: v.int("queue_key").notNull(),
    },
    (t) => [
      v
        .index("tasks_open")
        .on(t.campaignId, t.queueKey)
        .where(sql`open_slots > 0 and state = 'open'`),
      v
        .index("tasks_staged")
        .on(t.importId, t.queueKey)
        .where(sql`state = 'staged'`),
      v.index("tasks_import").on(t.importId, t.id),
      v.index("tasks_state").on(t.campaignId, t.state),
      v.index("tasks_campaign").on(t.campaignId, t.id),
      v.index("tasks_prompt").on(t.promptId),
    ],
  );

  const assignments = v.table(
    "assignments",
    {
      id: v.text("id").primaryKey(),
      taskId: v
        .text("task_id")
        .notNull()
        .references(() => tasks.id),
      campaignId: v.text("campaign_id").notNull(),
      userId: v
        .text("user_id")
        .notNull()
        .references(() => users.id),
      slot: v.int("slot").notNull(),
      presented: v.json<readonly string[]>("presented").notNull(),
      state: v.text("state").$type<AssignmentState>().notNull(),
      leasedAt: v.int("leased_at").notNull(),
      expiresAt: v.int("expires_at").notNull(),
      finishedAt: v.int("finished_at"),
      draft: v.json<Answers>("draft"),
      /** The client-minted id of the skip, so that a repeated skip replays. */
      skipId: v.text("skip_id"),
      skipReason: v.text("skip_reason").$type<SkipReason>(),
      skipNote: v.text("skip_note"),
    },
    (t) => [
      v.uniqueIndex("assignments_task_user").on(t.taskId, t.userId),
      v
        .index("assignments_leased")
        .on(t.campaignId, t.userId)
        .where(sql`state = 'leased'`),
      v
        .index("assignments_expiry")
        .on(t.expiresAt)
        .where(sql`state = 'leased'`),
    ],
  );

  const judgments = v.table(
    "judgments",
    {
      id: v.text("id").primaryKey(),
      seq: v.int("seq").notNull(),
      campaignId: v.text("campaign_id").notNull(),
      taskId: v
        .text("task_id")
        .notNull()
        .references(() => tasks.id),
      assignmentId: v.text("assignment_id").references(() => assignments.id),
      userId: v
        .text("user_id")
        .notNull()
        .references(() => users.id),
      importId: v.text("import_id").references(() => imports.id),
      origin: v.text("origin").$type<Origin>().notNull(),
      answers: v.json<Answers>("answers").notNull(),
      payloadHash: v.text("payload_hash").notNull(),
      questionsVersion: v.int("questions_version").notNull(),
      guidelinesVersion: v.int("guidelines_version").notNull(),
      surplus: v.bool("surplus").notNull(),
      /**
       * The order in which an imported file says that the responses were shown. That of a judgment made here is
       * its assignment's.
       */
      presented: v.json<readonly string[]>("presented"),
      /** The line of the imported file that the judgment came with; null where it was made here. */
      line: v.int("line"),
      /** The judgment that this one revises; a judgment that nothing supersedes stands. */
      supersedes: v.text("supersedes"),
      activeMs: v.int("active_ms").notNull(),
      elapsedMs: v.int("elapsed_ms").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [
      v.uniqueIndex("judgments_seq").on(t.seq),
      // An index of revisions only: given a full one, SQLite would look up "supersedes is null" in it, which
      // is nearly every judgment.
      v
        .uniqueIndex("judgments_supersedes")
        .on(t.supersedes)
        .where(sql`supersedes is not null`),
      v
        .index("judgments_first")
        .on(t.campaignId)
        .where(sql`origin = 'live' and supersedes is null`),
      v
        .index("judgments_import")
        .on(t.importId)
        .where(sql`import_id is not null`),
      v.index("judgments_task").on(t.taskId),
      v.index("judgments_assignment").on(t.assignmentId),
      v.index("judgments_user").on(t.campaignId, t.userId, t.createdAt),
    ],
  );

  /**
   * What was taken out of everything that is computed, and what was brought back: rounds, prompts and
   * responses. Rows are only added, and of the facts about one target the last one that counts holds. The row
   * of the target never changes.
   */
  const withdrawals = v.table(
    "withdrawals",
    {
      id: v.text("id").primaryKey(),
      /** The request that made the fact; a request about many targets made as many facts. */
      requestId: v.text("request_id").notNull().default(""),
      seq: v.int("seq").notNull(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      /**
       * The import whose rows replace the target. Such a fact counts while the import is a visible round that
       * is not withdrawn.
       */
      importId: v.text("import_id").references(() => imports.id),
      act: v.text("act").$type<WithdrawalAct>().notNull(),
      targetKind: v.text("target_kind").$type<WithdrawalTarget>().notNull(),
      targetId: v.text("target_id").notNull(),
      reason: v.text("reason").notNull(),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [
      v.uniqueIndex("withdrawals_seq").on(t.seq),
      v.index("withdrawals_campaign").on(t.campaignId, t.targetKind, t.seq),
      v.index("withdrawals_target").on(t.targetId, t.seq),
      v.index("withdrawals_request").on(t.requestId, t.targetId),
      v
        .index("withdrawals_import")
        .on(t.importId)
        .where(sql`import_id is not null`),
    ],
  );

  /** SQLite's stand-in for Postgres' `fact_seq`: one row, bumped inside the insert's transaction. */
  const factSequence = v.table("fact_sequence", {
    id: v.int("id").primaryKey(),
    value: v.int("value").notNull(),
  });

  return { tasks, assignments, judgments, withdrawals, factSequence };
}

export type WorkTables = ReturnType<typeof defineWorkTables>;
