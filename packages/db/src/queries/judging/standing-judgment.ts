import { and, desc, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The judgment of an assignment that nothing supersedes: the one with the highest `seq`. */
export async function standingJudgment(db: ReadDb, assignmentId: string) {
  const [row] = await db
    .prepared("judging.standing", ({ q, t }) =>
      q
        .select({ id: t.judgments.id, answers: t.judgments.answers, surplus: t.judgments.surplus })
        .from(t.judgments)
        .where(and(eq(t.judgments.assignmentId, sql.placeholder("assignmentId"))))
        .orderBy(desc(t.judgments.seq))
        .limit(1),
    )
    .execute({ assignmentId });
  return row;
}
