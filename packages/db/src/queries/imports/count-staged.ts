import { sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** How many tasks of an import wait to be opened; counts no further than `limit`. */
export async function countStaged(db: ReadDb, importId: string, limit: number): Promise<number> {
  const [row] = await db
    .prepared("imports.countStaged", ({ q }) =>
      q
        .select({ n: sql`count(*)`.mapWith(Number) })
        .from(
          sql`(select 1 from tasks where import_id = ${sql.placeholder("importId")} and state = 'staged' limit ${sql.placeholder("limit")}) as staged`,
        ),
    )
    .execute({ importId, limit });
  return row?.n ?? 0;
}
