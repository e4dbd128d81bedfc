import { and, asc, eq, gt, inArray, lt, ne, sql } from "drizzle-orm";
import { bound, forUpdate, idInList } from "../sql/fragments.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";

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

/** The open tasks of a campaign behind a cursor, in queue order. They are read without locks. */
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
  // SQLite has one writer, so nobody else holds a task: what was just read as open still is, and the first
  // ones are enough.
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
      state: sql`case when ${t.tasks.state} <> 'withdrawn' and ${t.tasks.judged} + 1 >= ${t.tasks.overlap} then 'done' else ${t.tasks.state} end`,
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

/** Lets every member's cursor start over, after many tasks behind it reopened at once. */
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
export async function takeQueueKeys(tx: Tx, campaignId: string, count: number): Promise<number> {
  const [row] = await tx.prepared(reserveQueueKeys).execute({ campaignId, count });
  return Number(row?.next) - count;
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
 * Counts judgments that filled slots of a task. The rest of its overlap stays open; a task with nothing left
 * is done.
 */
export async function fillSlots(tx: Tx, taskId: string, filled: number): Promise<void> {
  await tx.prepared(fillTask).execute({ taskId, filled });
}

const openStagedTasks = statement("imports.enqueue", ({ q, t }) => {
  const next = sql`(select id, row_number() over (order by queue_key, id) - 1 as place from (select id, queue_key from tasks where import_id = ${sql.placeholder("importId")} and state = 'staged' order by queue_key, id limit ${sql.placeholder("count")}) as staged)`;
  return q
    .update(t.tasks)
    .set({
      state: sql`case when ${t.tasks.overlap} = 0 then 'blank' else 'open' end`,
      queueKey: sql`${sql.placeholder("first")} + next.place`,
    })
    .from(sql`${next} as next`)
    .where(sql`${t.tasks.id} = next.id`);
});

/**
 * Opens up to `limit` staged tasks of an import at the tail of the queue, in the order of the file; blank ones
 * stay closed. Returns how many are no longer staged.
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

/**
 * Puts an exhausted task back at the queue's tail and forgets its skips; returns whether the task was
 * exhausted.
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

const stagedTasks = statement("imports.countStaged", ({ q }) =>
  q
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(
      sql`(select 1 from tasks where import_id = ${sql.placeholder("importId")} and state = 'staged' limit ${sql.placeholder("limit")}) as staged`,
    ),
);

/** How many tasks of an import wait to be opened. Counting stops at `limit`. */
async function countStaged(db: ReadDb, importId: string, limit: number): Promise<number> {
  const [row] = await db.prepared(stagedTasks).execute({ importId, limit });
  return row?.n ?? 0;
}

/**
 * Takes tasks out of the queue. Leases on them are released, except those that somebody answers at this
 * moment.
 */
export async function takeTasksOut(tx: Tx, ids: readonly string[], now: number): Promise<void> {
  const { tasks, assignments } = tx.t;
  await tx.q
    .update(tasks)
    .set({ withdrawnFrom: sql`${tasks.state}`, state: "withdrawn" })
    .where(and(inArray(tasks.id, [...ids]), ne(tasks.state, "withdrawn")));
  const leased = await forUpdate(
    tx.dialect,
    tx.q
      .select({ id: assignments.id, taskId: assignments.taskId })
      .from(assignments)
      .where(and(inArray(assignments.taskId, [...ids]), sql`${assignments.state} = 'leased'`)),
    assignments,
    { skipLocked: true },
  );
  if (leased.length > 0)
    await tx.q
      .update(assignments)
      .set({ state: "released", finishedAt: now })
      .where(
        inArray(
          assignments.id,
          leased.map((lease) => lease.id),
        ),
      );
  const slotsOf = Map.groupBy(leased, ({ taskId }) => taskId);
  for (const [slots, given] of Map.groupBy(slotsOf, ([, leases]) => leases.length))
    await tx.q
      .update(tasks)
      .set({ openSlots: sql`${tasks.openSlots} + ${slots}` })
      .where(
        inArray(
          tasks.id,
          given.map(([taskId]) => taskId),
        ),
      );
}

/** Brings tasks back, each in the state that it would have without the withdrawal, at the queue's tail. */
export async function bringTasksBack(tx: Tx, ids: readonly string[], campaignId: string): Promise<void> {
  const { tasks } = tx.t;
  const first = await takeQueueKeys(tx, campaignId, ids.length);
  const placed = tx.q
    .select({ id: tasks.id, place: sql`row_number() over (order by ${tasks.id}) - 1`.as("place") })
    .from(tasks)
    .where(inArray(tasks.id, [...ids]))
    .as("placed");
  await tx.q
    .update(tasks)
    .set({
      state: sql`case when ${tasks.overlap} = 0 then 'blank' when ${tasks.withdrawnFrom} = 'exhausted' then 'exhausted' when ${tasks.judged} >= ${tasks.overlap} then 'done' else 'open' end`,
      withdrawnFrom: null,
      queueKey: sql`${first} + ${placed.place}`,
    })
    .from(placed)
    .where(eq(tasks.id, placed.id));
}
