import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sqliteTables } from "../tables/sqlite-tables.ts";
import { groupWriter } from "./group-writer.ts";
import { holdOwnerLock } from "./hold-owner-lock.ts";
import { openSqliteConnection } from "./open-sqlite-connection.ts";
import { preparedStatements } from "./prepared-statements.ts";
import type { ReadDb, Store, Tx } from "./store.ts";

export async function openSqliteStore(file: string, migrationsFolder: string): Promise<Store> {
  const lock = holdOwnerLock(file);
  const writeConnection = openSqliteConnection(file, "write");
  const writeDb = drizzle(writeConnection);
  migrate(writeDb, { migrationsFolder });
  const readConnection = openSqliteConnection(file, "read");

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
      readConnection.close();
      writeConnection.pragma("wal_checkpoint(TRUNCATE)");
      writeConnection.close();
      lock.release();
    },
  };
}
