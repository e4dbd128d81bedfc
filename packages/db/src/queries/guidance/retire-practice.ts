import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Takes tasks out of practice: one by its id, or all others of the same task. Returns the ids of those that
 * were practised on until now.
 */
export async function retirePractice(
  { q, t: { practiceTasks } }: Tx,
  which: { readonly id: string } | { readonly taskId: string; readonly except: string },
  now: number,
): Promise<string[]> {
  const meant =
    "id" in which
      ? eq(practiceTasks.id, which.id)
      : and(eq(practiceTasks.taskId, which.taskId), ne(practiceTasks.id, which.except));
  const retired = await q
    .update(practiceTasks)
    .set({ retiredAt: now })
    .where(and(meant, isNull(practiceTasks.retiredAt)))
    .returning({ id: practiceTasks.id });
  return retired.map((row) => row.id);
}
