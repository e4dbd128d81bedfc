import { count, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** How many tasks a campaign has, by state. */
export async function countTasks(db: ReadDb, campaignId: string) {
  const rows = await db
    .prepared("campaigns.countTasks", ({ q, t }) =>
      q
        .select({ state: t.tasks.state, n: count() })
        .from(t.tasks)
        .where(eq(t.tasks.campaignId, sql.placeholder("campaignId")))
        .groupBy(t.tasks.state),
    )
    .execute({ campaignId });
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
  const [open, done, exhausted] = [of("open"), of("done"), of("exhausted")];
  return { all: open + done + exhausted, open, done, exhausted };
}
