import type { Tx } from "../../store/store.ts";
import type { Tables } from "../../tables/define-tables.ts";

export async function insertToken({ q, t }: Tx, token: Tables["apiTokens"]["$inferInsert"]): Promise<void> {
  await q.insert(t.apiTokens).values(token);
}
