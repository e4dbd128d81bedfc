import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sqliteTables } from "../tables/sqlite-tables.ts";
import { groupWriter } from "./group-writer.ts";
import { holdOwnerLock } from "./hold-owner-lock.ts";
import { openSqliteConnection } from "./open-sqlite-connection.ts";
import { preparedStatements } from "./prepared-statements.ts";
import type { ReadDb, Store, Tx } from "./store.ts";

/** Opens and migrates the file as its one owner; gives everything back when something is in the way. */
function openConnections(file: string, migrationsFolder: string) {
  const lock = holdOwnerLock(file);
  let writeConnection: Database | undefined;
  try {
    writeConnection = openSqliteConnection(file, "write");
    migrate(drizzle(writeConnection), { migrationsFolder });
    return { lock, writeConnection, readConnection: openSqliteConnection(file, "read") };
  } catch (error) {
    writeConnection?.close();
    lock.release();
    throw error;
  }
}

export async function openSqliteStore(file: string, migrationsFolder: string): Promise<Store> {
  const { lock, writeConnection, readConnection } = openConnections(file, migrationsFolder);
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
          prepared(name, build) {
            whileOpen();
            return prepared(name, build);
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
        // While another program has the file locked, this does nothing, and the next start reads the WAL.
        writeConnection.pragma("wal_checkpoint(TRUNCATE)");
      } finally {
        writeConnection.close();
        lock.release();
      }
    },
  };
}
