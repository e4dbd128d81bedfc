import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/**
 * A value bound at execution, for the right side of an update's `set`, whose type takes no bare placeholder.
 */
export function bound(name: string): SQL {
  return sql`${sql.placeholder(name)}`;
}
