import { and, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function guidelinesOf(db: ReadDb, campaignId: string, version: number) {
  const [row] = await db
    .prepared("campaigns.guidelines", ({ q, t }) =>
      q
        .select({ markdown: t.guidelines.markdown })
        .from(t.guidelines)
        .where(
          and(
            eq(t.guidelines.campaignId, sql.placeholder("campaignId")),
            eq(t.guidelines.version, sql.placeholder("version")),
          ),
        ),
    )
    .execute({ campaignId, version });
  return row?.markdown ?? "";
}
