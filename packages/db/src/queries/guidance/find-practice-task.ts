import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A task to practise on, retired or not, with its right answers. */
export async function findPracticeTask({ q, t: { practiceTasks, tasks } }: ReadDb, id: string) {
  const [row] = await q
    .select({ practice: practiceTasks, responseIds: tasks.responseIds })
    .from(practiceTasks)
    .innerJoin(tasks, eq(tasks.id, practiceTasks.taskId))
    .where(eq(practiceTasks.id, id));
  return row && { ...row.practice, responseIds: row.responseIds };
}
