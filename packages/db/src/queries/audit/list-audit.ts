import { asc, count, desc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

type AuditPage = {
  readonly search: string;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** A page of the audit log by time; searched by who, verb and target. */
export async function listAudit({ q, t: { audit, users } }: ReadDb, page: AuditPage) {
  const wanted = matches(page.search, users.name, audit.verb, audit.targetKind, audit.targetId);
  const direction = page.descending ? desc : asc;
  const rows = await q
    .select({
      id: audit.id,
      at: audit.at,
      actorName: users.name,
      verb: audit.verb,
      targetKind: audit.targetKind,
      targetId: audit.targetId,
      change: audit.change,
    })
    .from(audit)
    .leftJoin(users, eq(users.id, audit.actorId))
    .where(wanted)
    .orderBy(direction(audit.at), direction(audit.id))
    .limit(page.limit)
    .offset(page.offset);
  const [all] = await q
    .select({ total: count() })
    .from(audit)
    .leftJoin(users, eq(users.id, audit.actorId))
    .where(wanted);
  return { rows, total: all?.total ?? 0 };
}
