import { or, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";

/**
 * Whether any of the columns contains the search text, whatever its case; everything matches an empty search.
 */
export function matches(search: string, ...columns: readonly AnyColumn[]): SQL | undefined {
  if (search.trim() === "") return undefined;
  const pattern = `%${search
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return or(...columns.map((column) => sql`lower(${column}) like ${pattern} escape '\\'`));
}
