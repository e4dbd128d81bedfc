import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "../store/store.ts";

/**
 * Inserts rows of one table in the cheapest way of each back end: on SQLite a prepared insert a row, on
 * Postgres one statement for all of them (a JSON parameter as a record set). Columns that a row leaves out
 * are null or default.
 */
export async function insertMany<T extends SQLiteTable>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  if (rows.length === 0) return;
  if (tx.sqlite) return insertRows(tx, tx.sqlite, table, rows);
  const columns = Object.entries(getTableColumns(table));
  const records = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [
        column.name,
        (row as Record<string, unknown>)[key] ?? column.default ?? null,
      ]),
    ),
  );
  const record = columns.map(([, column]) => `"${column.name}" ${column.getSQLType()}`).join(", ");
  const selected = columns.map(([, column]) => `x."${column.name}"`).join(", ");
  await tx
    .prepared(`insert.${getTableName(table)}`, ({ q }) =>
      q
        .insert(table)
        .select(
          sql`select ${sql.raw(selected)} from jsonb_to_recordset(${sql.placeholder("rows")}::jsonb) as x(${sql.raw(record)})`,
        ),
    )
    .execute({ rows: JSON.stringify(records) });
}

/**
 * Inserts rows one by one on SQLite's own connection; each value goes through its column as drizzle would
 * send it.
 */
function insertRows<T extends SQLiteTable>(
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
