import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Notes that a person has seen the answers to those of the questions that are their own. Returns how many
 * were new to them.
 */
export async function markAnswersSeen(
  { q, t: { taskQuestions } }: Tx,
  userId: string,
  ids: readonly string[],
  now: number,
): Promise<number> {
  if (ids.length === 0) return 0;
  const seen = await q
    .update(taskQuestions)
    .set({ seenAt: now })
    .where(
      and(
        inArray(taskQuestions.id, [...ids]),
        eq(taskQuestions.userId, userId),
        isNotNull(taskQuestions.answeredAt),
        isNull(taskQuestions.seenAt),
      ),
    )
    .returning({ id: taskQuestions.id });
  return seen.length;
}
