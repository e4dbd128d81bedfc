import { inArray } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Which of these ids a table has already. */
export async function takenIds(
  { q, t }: Tx,
  table: "imports" | "prompts" | "responses" | "tasks" | "assignments" | "judgments",
  ids: readonly string[],
): Promise<Set<string>> {
  const { id } = t[table];
  const rows =
    ids.length === 0
      ? []
      : await q
          .select({ id })
          .from(t[table])
          .where(inArray(id, [...ids]));
  return new Set(rows.map((row) => row.id));
}
