import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "../store/store.ts";

/**
 * Inserts rows one by one on SQLite's own connection; each value goes through its column as drizzle would
 * send it.
 */
export function insertRows<T extends SQLiteTable>(
  tx: Tx,
  connection: NonNullable<Tx["sqlite"]>,
  table: T,
  rows: readonly T["$inferInsert"][],
): void {
  const name = getTableName(table);
  const columns = Object.entries(getTableColumns(table));
  const insert = tx.prepared(`insert.${name}`, () => ({
    prepare: () =>
      connection.prepare<unknown[]>(
        `insert into "${name}" (${columns.map(([, column]) => `"${column.name}"`).join(", ")}) values (${columns.map(() => "?").join(", ")})`,
      ),
  }));
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    insert.run(
      ...columns.map(([key, column]) => {
        const value = row[key] ?? column.default ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
  }
}
