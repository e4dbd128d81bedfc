import Database from "better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";

const FULL = 2;

/**
 * Opens a connection with the settings that every connection must have: WAL, synchronous=FULL (checked),
 * foreign keys.
 */
export function openSqliteConnection(file: string, mode: "write" | "read"): Database.Database {
  const connection = new Database(file);
  connection.pragma("journal_mode = WAL");
  // better-sqlite3 is compiled with DEFAULT_WAL_SYNCHRONOUS=1, which loses acknowledged commits in a power
  // cut.
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("busy_timeout = 5000");
  connection.pragma("cache_size = -32768");
  connection.pragma("temp_store = MEMORY");
  // SQLite's own lower() knows ASCII only; Postgres' knows Unicode, and a search should find the same on
  // both.
  connection.function("lower", { deterministic: true }, (text: unknown) =>
    typeof text === "string" ? text.toLowerCase() : text,
  );
  if (mode === "read") connection.pragma("query_only = ON");
  if (
    connection.pragma("synchronous", { simple: true }) !== FULL ||
    connection.pragma("journal_mode", { simple: true }) !== "wal"
  ) {
    connection.close();
    throw new DomainError(
      "UNAVAILABLE",
      `The database ${file} can't be opened durably (WAL with synchronous=FULL). Put it on a local disk.`,
    );
  }
  return connection;
}
