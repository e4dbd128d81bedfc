import { sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import type { Dialect } from "../store/store.ts";

/** A text to order by, byte by byte on both back ends: left alone, Postgres would follow its locale. */
export function binaryOrder(dialect: Dialect, text: AnyColumn | SQL): SQL {
  return dialect === "postgres" ? sql`${text} collate "C"` : sql`${text}`;
}
