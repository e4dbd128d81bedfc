import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Dialect } from "../store/store.ts";

type Lockable = { for(strength: "update", config: { of: SQLiteTable }): unknown };

/**
 * Locks the rows of one table that a query reads until the transaction ends. On SQLite the transaction is the
 * only writer anyway.
 */
export function forUpdate<Query>(dialect: Dialect, query: Query, table: SQLiteTable): Query {
  // Postgres' builder has `for`, which the SQLite types that it goes under don't know; it returns the query
  // itself.
  return dialect === "postgres" ? ((query as Lockable).for("update", { of: table }) as Query) : query;
}
