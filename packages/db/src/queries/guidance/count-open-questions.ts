import { and, count, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** How many questions about tasks of a campaign wait for an answer. */
export async function countOpenQuestions(
  { q, t: { taskQuestions } }: ReadDb,
  campaignId: string,
): Promise<number> {
  const [row] = await q
    .select({ open: count() })
    .from(taskQuestions)
    .where(and(eq(taskQuestions.campaignId, campaignId), isNull(taskQuestions.answeredAt)));
  return row?.open ?? 0;
}
