import { join } from "node:path";
import Database from "better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";
import { holdOwnerLock } from "./hold-owner-lock.ts";
import { migrationHistory } from "./migration-history.ts";

export type SqliteFacts = {
  readonly journalMode: string;
  readonly problems: readonly string[];
  /** How many migrations it has run, and how many it will run when it is opened. */
  readonly migrations: number;
  readonly pending: number;
  /** Why this Laurel would not open it, and what to do; null where it would. */
  readonly refusal: string | null;
  readonly owned: boolean;
};

function hashesOf(connection: Database.Database): readonly string[] {
  const table = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (table === undefined) return [];
  return connection.prepare<[], string>("SELECT hash FROM __drizzle_migrations ORDER BY rowid").pluck().all();
}

function isOwned(databaseFile: string): boolean {
  try {
    holdOwnerLock(databaseFile).release();
    return false;
  } catch (error) {
    if (error instanceof DomainError && error.code === "CONFLICT") return true;
    throw error;
  }
}

/**
 * What can be told about a SQLite file without owning it: its mode, its integrity, its migrations, its owner.
 * The folder of migrations holds `sqlite/`.
 */
export function inspectSqlite(databaseFile: string, migrationsFolder: string): SqliteFacts {
  const connection = new Database(databaseFile, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    const rows = connection.pragma("quick_check(5)") as { quick_check: string }[];
    const hashes = hashesOf(connection);
    const { pending, refusal } = migrationHistory(databaseFile, join(migrationsFolder, "sqlite"), hashes);
    return {
      journalMode: String(connection.pragma("journal_mode", { simple: true })),
      problems: rows.map((row) => row.quick_check).filter((text) => text !== "ok"),
      migrations: hashes.length,
      pending: pending.length,
      refusal: refusal?.message ?? null,
      owned: isOwned(databaseFile),
    };
  } finally {
    connection.close();
  }
}
