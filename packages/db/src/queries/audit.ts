import { asc, count, desc, eq } from "drizzle-orm";
import { matches } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";

export type AuditEntry = {
  readonly id: string;
  readonly at: number;
  readonly actorId: string;
  readonly verb: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly change: Readonly<Record<string, unknown>>;
};

export async function appendAudit({ q, t }: Tx, entry: AuditEntry): Promise<void> {
  await q.insert(t.audit).values(entry);
}

type AuditPage = {
  readonly search: string;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** A page of the audit log, ordered by time. The search looks at names, verbs and targets. */
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
