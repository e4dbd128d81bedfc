import type { Tx } from "../../store/store.ts";

type PracticeTask = Omit<Tx["t"]["practiceTasks"]["$inferInsert"], "retiredAt">;

/** Stores a task to practise on; false when its id exists already. */
export async function insertPracticeTask(
  { q, t: { practiceTasks } }: Tx,
  practice: PracticeTask,
): Promise<boolean> {
  const stored = await q
    .insert(practiceTasks)
    .values(practice)
    .onConflictDoNothing({ target: practiceTasks.id })
    .returning({ id: practiceTasks.id });
  return stored.length === 1;
}
