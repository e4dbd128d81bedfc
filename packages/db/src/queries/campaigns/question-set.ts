import { and, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function questionSet(db: ReadDb, campaignId: string, version: number) {
  const [row] = await db
    .prepared("campaigns.questions", ({ q, t }) =>
      q
        .select({ questions: t.questionSets.questions })
        .from(t.questionSets)
        .where(
          and(
            eq(t.questionSets.campaignId, sql.placeholder("campaignId")),
            eq(t.questionSets.version, sql.placeholder("version")),
          ),
        ),
    )
    .execute({ campaignId, version });
  return row?.questions ?? [];
}
