import type { Tx } from "../../store/store.ts";
import type { Tables } from "../../tables/define-tables.ts";

const BATCH = 500;

export async function insertLinks(
  { q, t }: Tx,
  links: readonly Tables["links"]["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < links.length; start += BATCH)
    await q.insert(t.links).values(links.slice(start, start + BATCH));
}
