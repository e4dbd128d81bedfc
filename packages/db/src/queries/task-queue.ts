import { and, asc, count, eq, gt, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { bound, idInList, matches } from "../sql/fragments.ts";
import { statement } from "../store/prepared-statements.ts";
import type { ReadDb, Tx } from "../store/store.ts";
import { countStaged } from "./imports.ts";

export type OpenTask = {
  readonly id: string;
  readonly queueKey: number;
  readonly promptId: string;
  readonly responseIds: readonly string[];
  readonly slotsTaken: number;
  /** False when this person has the task already: leased, judged or skipped. */
  readonly eligible: boolean;
};

const tasksAfterCursor = statement("judging.openTasksAfter", ({ q, t }) =>
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
);

/** The open tasks of a campaign behind a cursor, in queue order, as seen without locks. */
export async function openTasksAfter(
  tx: Tx,
  campaignId: string,
  userId: string,
  cursor: number,
  limit: number,
): Promise<OpenTask[]> {
  const rows = await tx.prepared(tasksAfterCursor).execute({ campaignId, userId, cursor, limit });
  return rows.map(({ state, ...task }) => ({
    ...task,
    eligible: state === null || state === "expired" || state === "released",
  }));
}

const decrementSlots = statement("judging.takeSlots", ({ q, t, dialect }) => {
  const among = idInList(dialect, t.tasks.id, "taskIds");
  const open = sql`open_slots > 0 and state = 'open'`;
  const unlocked = sql`${t.tasks.id} in (select id from tasks where ${among} and ${open} order by queue_key limit ${sql.placeholder("need")} for update skip locked)`;
  return q
    .update(t.tasks)
    .set({ openSlots: sql`${t.tasks.openSlots} - 1`, slotsTaken: sql`${t.tasks.slotsTaken} + 1` })
    .where(dialect === "postgres" ? unlocked : sql`${among} and ${open}`)
    .returning({ id: t.tasks.id, slotsTaken: t.tasks.slotsTaken });
});

/**
 * Takes one open slot of up to `need` of the given tasks, in queue order. Tasks that another transaction
 * holds are passed over. The conditional decrement is what keeps overlap from ever being exceeded. Returns
 * the slot number of each task taken.
 */
export async function takeSlots(
  tx: Tx,
  taskIds: readonly string[],
  need: number,
): Promise<Map<string, number>> {
  // SQLite has one writer, so that nobody holds a task: what was just read as open is, and the first ones are
  // enough.
  const candidates = tx.dialect === "postgres" ? taskIds : taskIds.slice(0, need);
  const rows = await tx.prepared(decrementSlots).execute({ taskIds: JSON.stringify(candidates), need });
  return new Map(rows.map((row) => [row.id, row.slotsTaken - 1]));
}

const reopenSlots = statement("judging.giveSlotBack", ({ q, t }) =>
  q
    .update(t.tasks)
    .set({
      openSlots: sql`${t.tasks.openSlots} + ${sql.placeholder("openSlots")}`,
      skips: sql`${t.tasks.skips} + ${sql.placeholder("skips")}`,
      queueKey: bound("queueKey"),
    })
    .where(eq(t.tasks.id, sql.placeholder("taskId")))
    .returning({ id: t.tasks.id, skips: t.tasks.skips, state: t.tasks.state }),
);

/**
 * Reopens slots of a task at the tail of its campaign's queue, where every member's cursor will still find
 * it.
 */
export async function giveSlotBack(
  tx: Tx,
  campaignId: string,
  taskId: string,
  add: { readonly openSlots: number; readonly skips: number },
) {
  const queueKey = await takeQueueKeys(tx, campaignId, 1);
  const [task] = await tx.prepared(reopenSlots).execute({ taskId, queueKey, ...add });
  return task;
}

const incrementTask = statement("judging.countTask", ({ q, t }) =>
  q
    .update(t.tasks)
    .set({
      judged: sql`${t.tasks.judged} + 1`,
      state: sql`case when ${t.tasks.judged} + 1 >= ${t.tasks.overlap} then 'done' else ${t.tasks.state} end`,
    })
    .where(eq(t.tasks.id, sql.placeholder("taskId"))),
);

/** Counts a judgment that filled a slot in its task; a task with all slots filled is done. */
export async function countJudgedTask(tx: Tx, taskId: string): Promise<void> {
  await tx.prepared(incrementTask).execute({ taskId });
}

const moveCursor = statement("judging.advanceCursor", ({ q, t }) =>
  q
    .update(t.members)
    .set({ cursor: bound("cursor") })
    .where(
      and(
        eq(t.members.campaignId, sql.placeholder("campaignId")),
        eq(t.members.userId, sql.placeholder("userId")),
        lt(t.members.cursor, sql.placeholder("at")),
      ),
    ),
);

export async function advanceCursor(
  tx: Tx,
  campaignId: string,
  userId: string,
  cursor: number,
): Promise<void> {
  await tx.prepared(moveCursor).execute({ campaignId, userId, cursor, at: cursor });
}

/** Lets every member's cursor start over, after tasks behind it reopened all at once. */
export async function resetCursors({ q, t }: Tx, campaignId: string): Promise<void> {
  await q.update(t.members).set({ cursor: 0 }).where(eq(t.members.campaignId, campaignId));
}

const reserveQueueKeys = statement("queue.take", ({ q, t }) =>
  q
    .update(t.campaigns)
    .set({ nextQueueKey: sql`${t.campaigns.nextQueueKey} + ${sql.placeholder("count")}` })
    .where(eq(t.campaigns.id, sql.placeholder("campaignId")))
    .returning({ next: t.campaigns.nextQueueKey }),
);

/**
 * Takes `count` keys at the tail of a campaign's task queue and returns the first. The campaign's row stays
 * locked until the transaction ends, so keys become visible in their order and no cursor can pass one unseen.
 */
async function takeQueueKeys(tx: Tx, campaignId: string, count: number): Promise<number> {
  const [row] = await tx.prepared(reserveQueueKeys).execute({ campaignId, count });
  return Number(row?.next) - count;
}

/**
 * Gives every task of a campaign a new overlap. Tasks gain or lose open slots, also below none: leases and
 * judgments above a lower overlap stay as they are, and what they give back is not leased again. A done task
 * with room reopens; an open task that has enough judgments is done.
 */
export async function changeOverlap({ q, t }: Tx, campaignId: string, overlap: number): Promise<void> {
  const { tasks } = t;
  await q
    .update(tasks)
    .set({
      overlap,
      openSlots: sql`${tasks.openSlots} + ${overlap} - ${tasks.overlap}`,
      state: sql`case when ${tasks.state} in ('open', 'done') then (case when ${tasks.judged} >= ${overlap} then 'done' else 'open' end) else ${tasks.state} end`,
    })
    .where(and(eq(tasks.campaignId, campaignId), ne(tasks.overlap, overlap)));
}

const fillTask = statement("raw.fillSlots", ({ q, t }) => {
  const judged = sql`(${t.tasks.judged} + ${sql.placeholder("filled")})`;
  return q
    .update(t.tasks)
    .set({
      judged,
      openSlots: sql`${t.tasks.overlap} - ${judged}`,
      state: sql`case when ${t.tasks.state} = 'open' and ${judged} >= ${t.tasks.overlap} then 'done' else ${t.tasks.state} end`,
    })
    .where(eq(t.tasks.id, sql.placeholder("taskId")));
});

/**
 * Counts judgments that filled slots of a task; what is left of its overlap stays open, and with nothing left
 * it is done.
 */
export async function fillSlots(tx: Tx, taskId: string, filled: number): Promise<void> {
  await tx.prepared(fillTask).execute({ taskId, filled });
}

const openStagedTasks = statement("imports.enqueue", ({ q, t }) => {
  const next = sql`(select id, row_number() over (order by queue_key, id) - 1 as place from (select id, queue_key from tasks where import_id = ${sql.placeholder("importId")} and state = 'staged' order by queue_key, id limit ${sql.placeholder("count")}) as staged)`;
  return q
    .update(t.tasks)
    .set({ state: "open", queueKey: sql`${sql.placeholder("first")} + next.place` })
    .from(sql`${next} as next`)
    .where(sql`${t.tasks.id} = next.id`);
});

/**
 * Opens up to `limit` staged tasks of an import at the tail of the queue, in the order of the file. Returns
 * how many.
 */
export async function enqueueStaged(
  tx: Tx,
  campaignId: string,
  importId: string,
  limit: number,
): Promise<number> {
  const count = await countStaged(tx, importId, limit);
  if (count === 0) return 0;
  const first = await takeQueueKeys(tx, campaignId, count);
  await tx.prepared(openStagedTasks).execute({ importId, count, first });
  return count;
}

/** A task of a campaign's earliest import: always the same one, whatever has become of it since. */
export async function firstTask(db: ReadDb, campaignId: string) {
  const { tasks } = db.t;
  const [task] = await db.q
    .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
    .from(tasks)
    .where(and(eq(tasks.campaignId, campaignId), ne(tasks.state, "staged")))
    .orderBy(asc(tasks.id))
    .limit(1);
  return task;
}

const tasksByState = statement("campaigns.countTasks", ({ q, t }) =>
  q
    .select({ state: t.tasks.state, n: count() })
    .from(t.tasks)
    .where(eq(t.tasks.campaignId, sql.placeholder("campaignId")))
    .groupBy(t.tasks.state),
);

/** How many tasks a campaign has, by state. */
export async function countTasks(db: ReadDb, campaignId: string) {
  const rows = await db.prepared(tasksByState).execute({ campaignId });
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
  const [open, done, exhausted] = [of("open"), of("done"), of("exhausted")];
  return { all: open + done + exhausted, open, done, exhausted };
}

/** How many annotators of a campaign, able to sign in, have not yet met a task or still hold it. */
export async function othersLeft(db: ReadDb, campaignId: string, taskId: string): Promise<number> {
  const { members, users, assignments } = db.t;
  const [able] = await db.q
    .select({ n: count() })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(
      assignments,
      and(
        eq(assignments.userId, members.userId),
        eq(assignments.taskId, taskId),
        inArray(assignments.state, ["judged", "skipped"]),
      ),
    )
    .where(
      and(
        eq(members.campaignId, campaignId),
        eq(members.role, "annotator"),
        isNull(users.disabledAt),
        isNull(assignments.id),
      ),
    );
  return able?.n ?? 0;
}

/** Takes a task out of the queue and puts it before the lead. */
export async function markExhausted(tx: Tx, taskId: string): Promise<void> {
  const { tasks } = tx.t;
  await tx.q
    .update(tasks)
    .set({ state: "exhausted" })
    .where(and(eq(tasks.id, taskId), sql`${tasks.state} = 'open'`));
}

/**
 * Puts an exhausted task back at the queue's tail and forgets its count of skips; whether it was exhausted.
 */
export async function reopenExhausted(tx: Tx, campaignId: string, taskId: string): Promise<boolean> {
  const { tasks } = tx.t;
  const queueKey = await takeQueueKeys(tx, campaignId, 1);
  const reopened = await tx.q
    .update(tasks)
    .set({ state: "open", skips: 0, queueKey })
    .where(and(eq(tasks.id, taskId), eq(tasks.campaignId, campaignId), sql`${tasks.state} = 'exhausted'`))
    .returning({ id: tasks.id });
  return reopened.length === 1;
}

/** The tasks that wait for the lead, with every skip's reason. */
export async function listExhausted(
  db: ReadDb,
  listing: {
    readonly campaignId: string;
    readonly search: string;
    readonly offset: number;
    readonly limit: number;
  },
) {
  const { tasks, prompts, assignments, users } = db.t;
  const where = and(
    eq(tasks.campaignId, listing.campaignId),
    eq(tasks.state, "exhausted"),
    matches(listing.search, prompts.preview),
  );
  const found = await db.q
    .select({ taskId: tasks.id, promptId: tasks.promptId, preview: prompts.preview })
    .from(tasks)
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .where(where)
    .orderBy(asc(tasks.queueKey))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(tasks)
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .where(where);
  const skips = found.length
    ? await db.q
        .select({
          taskId: assignments.taskId,
          reason: assignments.skipReason,
          note: assignments.skipNote,
          name: users.name,
          at: assignments.finishedAt,
        })
        .from(assignments)
        .innerJoin(users, eq(users.id, assignments.userId))
        .where(
          and(
            eq(assignments.state, "skipped"),
            inArray(
              assignments.taskId,
              found.map((task) => task.taskId),
            ),
          ),
        )
        .orderBy(asc(assignments.finishedAt))
    : [];
  const byTask = Map.groupBy(skips, (skip) => skip.taskId);
  return {
    rows: found.map((task) => ({
      ...task,
      skips: (byTask.get(task.taskId) ?? []).map(({ reason, note, name, at }) => ({
        reason,
        note,
        name,
        at,
      })),
    })),
    total: all?.total ?? 0,
  };
}
