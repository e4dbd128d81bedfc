import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sqliteTables } from "../tables/sqlite-tables.ts";
import { groupWriter } from "./group-writer.ts";
import { holdOwnerLock } from "./hold-owner-lock.ts";
import { migrateDatabase } from "./migrate-database.ts";
import { openSqliteConnection } from "./open-sqlite-connection.ts";
import { preparedStatements, type ReadDb, type Store, type Tx } from "./store.ts";

const HISTORY = "__drizzle_migrations";
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

export async function openSqliteStore(file: string, migrationsFolder: string): Promise<Store> {
  const { lock, writeConnection, readConnection } = await openConnections(file, migrationsFolder);
  const writeDb = drizzle(writeConnection);

  const readBase = { dialect: "sqlite", t: sqliteTables, q: drizzle(readConnection) } as const;
  const read: ReadDb = { ...readBase, prepared: preparedStatements(readBase) };
  const writeBase = { dialect: "sqlite", t: sqliteTables, q: writeDb } as const;
  const prepared = preparedStatements(writeBase);
  const writer = groupWriter(writeConnection);

  return {
    dialect: "sqlite",
    read,
    transaction: (work) =>
      writer.run(async () => {
        let open = true;
        const whileOpen = () => {
          if (!open) throw new DomainError("INTERNAL", "A transaction was used after it ended.");
        };
        const tx: Tx = {
          dialect: "sqlite",
          t: sqliteTables,
          writable: true,
          get sqlite() {
            whileOpen();
            return writeConnection;
          },
          lockFacts: () => Promise.resolve(),
          writeFacts: () => Promise.resolve(),
          get q() {
            whileOpen();
            return writeDb;
          },
          prepared(statement) {
            whileOpen();
            return prepared(statement);
          },
        };
        try {
          return await work(tx);
        } finally {
          open = false;
        }
      }),
    async close() {
      await writer.close();
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
