import { and, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

/** Which of these prompts a campaign has: content hash → prompt id. */
export async function knownPrompts(
  db: ReadDb,
  campaignId: string,
  contentHashes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .prepared("imports.knownPrompts", ({ q, t, dialect }) =>
      q
        .select({ id: t.prompts.id, contentHash: t.prompts.contentHash })
        .from(t.prompts)
        .where(
          and(
            eq(t.prompts.campaignId, sql.placeholder("campaignId")),
            idInList(dialect, t.prompts.contentHash, "hashes"),
          ),
        ),
    )
    .execute({ campaignId, hashes: JSON.stringify(contentHashes) });
  return new Map(rows.map((row) => [row.contentHash, row.id]));
}
