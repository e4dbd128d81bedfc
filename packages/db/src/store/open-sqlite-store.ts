import type { Worker } from "node:worker_threads";
import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sqliteTables } from "../tables/sqlite-tables.ts";
import { groupWriter } from "./group-writer.ts";
import { holdOwnerLock } from "./hold-owner-lock.ts";
import { migrateDatabase } from "./migrate-database.ts";
import { openSqliteConnection } from "./open-sqlite-connection.ts";
import { sqliteReader } from "./sqlite-reader.ts";
import { sqliteTxGiver } from "./sqlite-tx.ts";
import { preparedStatements, type ReadDb, type Store } from "./store.ts";
import { newTurns, serverTurns } from "./write-turns.ts";

const HISTORY = "__drizzle_migrations";
/** After how many pages of the log SQLite copies them into the file, inside of a commit. It is its default. */
const COPIED_AT = 1_000;
const HISTORY_COLUMNS = "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric";

/** Brings the file up to date in one transaction, or leaves it as it was. */
async function migrateFile(connection: Database, file: string, migrationsFolder: string): Promise<void> {
  // SQLite's migrations rebuild a table where they can't alter it, and a table that others refer to could not
  // be dropped. The setting is fixed inside a transaction, so it is made here; rows that refer to nothing are
  // found before the commit instead.
  connection.pragma("foreign_keys = OFF");
  connection.exec("BEGIN IMMEDIATE");
  try {
    await migrateDatabase(
      {
        name: file,
        historyTable: HISTORY,
        makeHistoryTable: [`CREATE TABLE IF NOT EXISTS ${HISTORY} (${HISTORY_COLUMNS})`],
        run: async (sql) => void connection.exec(sql),
        hashes: async () => {
          const query = connection.prepare<[], string>(`SELECT hash FROM ${HISTORY} ORDER BY rowid`);
          return query.pluck().all();
        },
        orphans: () => {
          const rows = connection.pragma("foreign_key_check") as { table: string; parent: string }[];
          const found = rows.map(({ table, parent }) => `rows of ${table} that refer to no row of ${parent}`);
          return [...new Set(found)];
        },
      },
      migrationsFolder,
    );
    connection.exec("COMMIT");
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    connection.pragma("foreign_keys = ON");
  }
}

/** Opens and migrates the file as its one owner; gives everything back when something is in the way. */
async function openConnections(file: string, migrationsFolder: string) {
  const lock = holdOwnerLock(file);
  let writeConnection: Database | undefined;
  try {
    writeConnection = openSqliteConnection(file, "write");
    await migrateFile(writeConnection, file, migrationsFolder);
    return { lock, writeConnection, readConnection: openSqliteConnection(file, "read") };
  } catch (error) {
    writeConnection?.close();
    lock.release();
    throw error;
  }
}

export async function openSqliteStore(
  file: string,
  migrationsFolder: string,
  startReader?: (file: string) => Worker,
): Promise<Store> {
  const { lock, writeConnection, readConnection } = await openConnections(file, migrationsFolder);
  const readBase = { dialect: "sqlite", t: sqliteTables, q: drizzle(readConnection) } as const;
  const read: ReadDb = { ...readBase, prepared: preparedStatements(readBase) };
  const reader = startReader && sqliteReader(() => startReader(file));
  const writer = groupWriter(writeConnection);
  const inTx = sqliteTxGiver(writeConnection);
  let isShared = false;

  return {
    dialect: "sqlite",
    read,
    longRead: reader?.read ?? read,
    transaction: (work) => writer.run(() => inTx(work)),
    admitWriter(onStandstill) {
      if (isShared) throw new DomainError("INTERNAL", "Two workers can't write to one SQLite file.");
      isShared = true;
      const shared = newTurns();
      const turns = serverTurns(shared);
      // The worker copies the log while it is there, because that must not happen inside of a commit here.
      writeConnection.pragma("wal_autocheckpoint = 0");
      writer.shareWith({ turns, onStandstill });
      return {
        seat: { dialect: "sqlite", file, turns: shared },
        leave() {
          turns.reclaim();
          writer.shareWith(undefined);
          writeConnection.pragma(`wal_autocheckpoint = ${COPIED_AT}`);
          isShared = false;
        },
      };
    },
    async close() {
      await writer.close();
      await reader?.close();
      try {
        readConnection.close();
        // While another program has the file locked, this does nothing; the next start then reads the WAL.
        writeConnection.pragma("wal_checkpoint(TRUNCATE)");
      } finally {
        writeConnection.close();
        lock.release();
      }
    },
  };
}
