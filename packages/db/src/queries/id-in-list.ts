import { sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import type { Dialect } from "../store/store.ts";

/**
 * `column in (the JSON list bound to placeholder "name")`, so that a list of any length is one prepared
 * statement.
 */
export function idInList(dialect: Dialect, column: AnyColumn, name: string): SQL {
  return dialect === "postgres"
    ? sql`${column} in (select jsonb_array_elements_text(${sql.placeholder(name)}::jsonb))`
    : sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;
}
