import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Tables } from "../../tables/define-tables.ts";

/**
 * Whether a campaign is there for people: one that is still being read from a raw file has a status of its
 * own, which its last transaction changes.
 */
export function hasArrived(campaigns: Tables["campaigns"]): SQL {
  return sql`${campaigns.status} <> 'arriving'`;
}
