import type { z } from "zod";
import { listAudit as queryAudit } from "@laurel/db/queries/audit";
import type { ReadDb } from "@laurel/db/store/store";
import { Page } from "../procedure/page.ts";

/** Ordered by time only. */
export const ListAudit = Page.omit({ sort: true });
export type ListAudit = z.infer<typeof ListAudit>;

export async function listAudit(db: ReadDb, input: ListAudit) {
  return queryAudit(db, input);
}
