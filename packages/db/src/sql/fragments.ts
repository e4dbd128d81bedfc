import { type AnyColumn, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Dialect, ReadDb } from "../store/store.ts";

/**
 * Whether any of the columns contains the search text, whatever its case. An empty search matches everything.
 */
export function matches(search: string, ...columns: readonly (AnyColumn | SQL)[]): SQL | undefined {
  if (search.trim() === "") return undefined;
  const pattern = `%${search
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return or(...columns.map((column) => sql`lower(${column}) like ${pattern} escape '\\'`));
}

/** A text to order by, byte by byte on both back ends. Left alone, Postgres would order by its locale. */
export function binaryOrder(dialect: Dialect, text: AnyColumn | SQL): SQL {
  return dialect === "postgres" ? sql`${text} collate "C"` : sql`${text}`;
}

/**
 * A value bound at execution, for the right side of an update's `set`, whose type takes no bare placeholder.
 */
export function bound(name: string): SQL {
  return sql`${sql.placeholder(name)}`;
}

/**
 * `column in (the JSON list bound to placeholder "name")`. A list of any length is the same prepared
 * statement.
 */
export function idInList(dialect: Dialect, column: AnyColumn, name: string): SQL {
  return dialect === "postgres"
    ? sql`${column} in (select jsonb_array_elements_text(${sql.placeholder(name)}::jsonb))`
    : sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;
}

/** `column in (these ids)`, of any number: they are one parameter. */
export function isAmong(dialect: Dialect, column: AnyColumn | SQL, ids: readonly string[]): SQL {
  const list = JSON.stringify(ids);
  return dialect === "postgres"
    ? sql`${column} in (select jsonb_array_elements_text(${list}::jsonb))`
    : sql`${column} in (select value from json_each(${list}))`;
}

/** Whether a condition holds, as a selected value. */
export function asFlag(condition: SQL): SQL<boolean> {
  return sql<boolean>`case when ${condition} then 1 else 0 end`.mapWith((value) => Number(value) === 1);
}

type Locking = { readonly skipLocked?: true };
type Lockable = { for(strength: "update", config: Locking & { of: SQLiteTable }): unknown };

/**
 * Locks the rows of one table that a query reads until the transaction ends. With `skipLocked`, rows that
 * another transaction holds are left out instead of waited for. On SQLite the transaction is the only writer
 * anyway.
 */
export function forUpdate<Query>(
  dialect: Dialect,
  query: Query,
  table: SQLiteTable,
  locking: Locking = {},
): Query {
  // Postgres' builder has `for`, which the SQLite types that it goes under don't know. It returns the query
  // itself.
  return dialect === "postgres"
    ? ((query as Lockable).for("update", { of: table, ...locking }) as Query)
    : query;
}

/** The order in which the responses of a judgment were shown: its assignment's, or else its file's. */
export function shownOrder({ assignments, judgments }: Pick<ReadDb["t"], "assignments" | "judgments">) {
  return sql<readonly string[] | null>`coalesce(${assignments.presented}, ${judgments.presented})`.mapWith(
    judgments.presented,
  );
}
