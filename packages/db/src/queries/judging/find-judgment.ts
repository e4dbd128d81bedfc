import { eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function findJudgment(db: ReadDb, judgmentId: string) {
  const [row] = await db
    .prepared("judging.judgment", ({ q, t }) =>
      q
        .select({
          id: t.judgments.id,
          userId: t.judgments.userId,
          campaignId: t.judgments.campaignId,
          payloadHash: t.judgments.payloadHash,
          surplus: t.judgments.surplus,
        })
        .from(t.judgments)
        .where(eq(t.judgments.id, sql.placeholder("judgmentId"))),
    )
    .execute({ judgmentId });
  return row;
}
