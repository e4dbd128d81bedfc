import { sql } from "drizzle-orm";
import type { ReadDb, Tx } from "./store.ts";

const KEY = "server.ready";
/** Postgres ends a proof that waits longer for a lock, so that proofs never use up the connections. */
const PATIENCE_MS = 1_500;

/** Reads one row at most, which shows that the database answers. */
export async function proveRead({ q, t: { settings } }: ReadDb): Promise<void> {
  await q.select({ key: settings.key }).from(settings).limit(1);
}

/** Writes the one row that shows that the database takes writes; its value is `now`, in milliseconds. */
export async function proveWrite({ dialect, q, t: { settings } }: Tx, now: number): Promise<void> {
  if (dialect === "postgres") {
    const timeout = sql`set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`;
    await q.select({ timeout }).from(sql`(values (1)) as one`);
  }
  const value = String(now);
  const row = q.insert(settings).values({ key: KEY, value });
  await row.onConflictDoUpdate({ target: settings.key, set: { value } });
}
