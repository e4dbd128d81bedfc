import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sqliteTables } from "../tables/sqlite-tables.ts";
import { preparedStatements, type Tx } from "./store.ts";

/**
 * Gives bodies what they work with inside a transaction on one connection of a SQLite file, and takes it back
 * when they end. Whoever calls it begins and ends the transaction.
 */
export function sqliteTxGiver(connection: Database) {
  const q = drizzle(connection);
  const prepared = preparedStatements({ dialect: "sqlite", t: sqliteTables, q });
  return async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    let open = true;
    const whileOpen = () => {
      if (!open) throw new DomainError("INTERNAL", "A transaction was used after it ended.");
    };
    const tx: Tx = {
      dialect: "sqlite",
      t: sqliteTables,
      writable: true,
      copyIn: null,
      get sqlite() {
        whileOpen();
        return connection;
      },
      lockFacts: () => Promise.resolve(),
      writeFacts: () => Promise.resolve(),
      get q() {
        whileOpen();
        return q;
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
  };
}
