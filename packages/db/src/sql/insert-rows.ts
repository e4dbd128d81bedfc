import type { Statement as SqliteStatement } from "better-sqlite3";
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { statement, type Tx } from "../store/store.ts";
import { copyOf } from "./copy-rows.ts";

/** From so many rows on COPY is faster on Postgres than a statement. */
const COPIED = 20;

/**
 * Inserts rows of one table in the cheapest way of each back end: on SQLite by a prepared insert for each
 * row, on Postgres by COPY, and few rows by one statement (a JSON parameter read as a record set). Columns that a
 * row leaves out are null or have their default.
 */
export async function insertMany<T extends SQLiteTable>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  if (rows.length === 0) return;
  if (tx.sqlite) return insertEach(tx.sqlite, table, rows);
  if (tx.copyIn && rows.length >= COPIED) {
    const { statement: copy, text } = copyOf(table, rows);
    return tx.copyIn(copy, text);
  }
  const columns = Object.entries(getTableColumns(table));
  const records = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [
        column.name,
        (row as Record<string, unknown>)[key] ?? column.default ?? null,
      ]),
    ),
  );
  await tx.prepared(insertOfRecords(table)).execute({ rows: JSON.stringify(records) });
}

const recordInserts = new Map<SQLiteTable, ReturnType<typeof newInsertOfRecords>>();

function insertOfRecords(table: SQLiteTable) {
  const insert = recordInserts.get(table) ?? newInsertOfRecords(table);
  recordInserts.set(table, insert);
  return insert;
}

function newInsertOfRecords(table: SQLiteTable) {
  const columns = Object.values(getTableColumns(table));
  const record = columns.map((column) => `"${column.name}" ${column.getSQLType()}`).join(", ");
  const selected = columns.map((column) => `x."${column.name}"`).join(", ");
  return statement(`insert.${getTableName(table)}`, ({ q }) =>
    q
      .insert(table)
      .select(
        sql`select ${sql.raw(selected)} from jsonb_to_recordset(${sql.placeholder("rows")}::jsonb) as x(${sql.raw(record)})`,
      ),
  );
}

type Connection = NonNullable<Tx["sqlite"]>;

/** Inserts rows on SQLite's own connection; each value goes through its column as drizzle would send it. */
function insertEach<T extends SQLiteTable>(
  connection: Connection,
  table: T,
  rows: readonly T["$inferInsert"][],
): void {
  const columns = Object.entries(getTableColumns(table));
  const insert = insertOfRow(connection, table);
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    insert.run(
      ...columns.map(([key, column]) => {
        const value = row[key] ?? column.default ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
  }
}

// drizzle does not know these statements, so they are kept here and not by the store.
const rowInserts = new WeakMap<Connection, Map<SQLiteTable, SqliteStatement<unknown[]>>>();

function insertOfRow(connection: Connection, table: SQLiteTable): SqliteStatement<unknown[]> {
  const inserts = rowInserts.get(connection) ?? new Map<SQLiteTable, SqliteStatement<unknown[]>>();
  rowInserts.set(connection, inserts);
  const known = inserts.get(table);
  if (known) return known;
  const columns = Object.values(getTableColumns(table));
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const insert = connection.prepare<unknown[]>(
    `insert into "${getTableName(table)}" (${names}) values (${columns.map(() => "?").join(", ")})`,
  );
  inserts.set(table, insert);
  return insert;
}
