import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

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
