import Database from "better-sqlite3";
import { holdOwnerLock } from "./hold-owner-lock.ts";

export type SqliteFacts = { readonly journalMode: string; readonly problems: readonly string[]; readonly migrations: number; readonly owned: boolean };

function isOwned(databaseFile: string): boolean {
  try {
    holdOwnerLock(databaseFile).release();
    return false;
  } catch {
    // The lock says so itself: somebody holds it.
    return true;
  }
}

/** What can be told about a SQLite file without owning it: its mode, its integrity, its migrations, its owner. */
export function inspectSqlite(databaseFile: string): SqliteFacts {
  const connection = new Database(databaseFile, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    const rows = connection.pragma("quick_check(5)") as { quick_check: string }[];
    const migrations = connection.prepare("SELECT count(*) AS n FROM __drizzle_migrations").get() as { n: number };
    return {
      journalMode: String(connection.pragma("journal_mode", { simple: true })),
      problems: rows.map((row) => row.quick_check).filter((text) => text !== "ok"),
      migrations: migrations.n,
      owned: isOwned(databaseFile),
    };
  } finally {
    connection.close();
  }
}
