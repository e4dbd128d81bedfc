import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Tables } from "../../tables/define-tables.ts";

/**
 * Whether a person came with a campaign (with that one, if it is named) that is still being read from a raw
 * file: until it is there, a mark stands in the place of the e-mail address.
 */
export function isArriving(users: Tables["users"], campaignId?: string): SQL {
  return sql`coalesce(${users.email}, '') like ${`arriving ${campaignId ?? ""}%`}`;
}
